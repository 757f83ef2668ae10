using ColdCall;

namespace QuickStart;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments(string Provider, IReadOnlyList<PhoneNumber> Numbers)
{
    public const string Usage = """
        Usage: dotnet run --project samples/QuickStart -- [--to NUMBER]... [--provider telnyx|twilio]
               dotnet run --project samples/QuickStart -- doctor [--emulated]    examines a Telnyx account and says what to fix
          --to        a number to dial, in E.164 form; may be repeated; +12025550101 if left out
          --provider  the provider to emulate: telnyx, or twilio; telnyx if left out
        The last two digits decide what an emulated +1NPA55501XX does: 00-69 answers, 70-74 is busy, 75-79 does not
        answer, 85-87 declines, 88-89 does not exist, 90-94 answers and hangs up.
        """;

    /// <returns>The arguments, or null with the problem.</returns>
    public static Arguments? TryParse(IReadOnlyList<string> args, out string problem)
    {
        List<PhoneNumber> numbers = [];
        string provider = "telnyx";
        for (int i = 0; i < args.Count; i += 2)
        {
            string? value = i + 1 < args.Count ? args[i + 1] : null;
            problem = (args[i], value) switch
            {
                ("--to" or "--provider", null) => $"{args[i]} needs a value.",
                ("--to", _) when !PhoneNumber.TryParse(value, out _) => "A number after --to is not in E.164 form. Write it like +12025550101.",
                ("--provider", not ("telnyx" or "twilio")) => "A provider after --provider is not known. There are telnyx and twilio.",
                ("--to" or "--provider", _) => "",
                _ => $"{args[i]} is not known.",
            };
            if (problem.Length > 0) return null;
            if (args[i] == "--to") numbers.Add(PhoneNumber.Parse(value!));
            else provider = value!;
        }

        problem = "";
        return new Arguments(provider, numbers.Count > 0 ? numbers : [PhoneNumber.Parse("+12025550101")]);
    }
}
