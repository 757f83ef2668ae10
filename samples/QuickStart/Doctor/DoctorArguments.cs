namespace QuickStart.Doctor;

/// <summary>What the command line asks of the doctor.</summary>
/// <param name="Emulated">Examine the emulated account instead of a real one.</param>
/// <param name="Listen">Where to receive webhooks; null for not at all.</param>
/// <param name="Settings">What is left for the configuration.</param>
internal sealed record DoctorArguments(bool Emulated, Uri? Listen, string[] Settings)
{
    public const string Usage = """
        Usage: dotnet run --project samples/QuickStart -- doctor [--listen ADDRESS] [--ColdCall:Telnyx:KEY=VALUE]... [--emulated]
          --listen     where the webhook address of your account leads to on this machine, such as http://127.0.0.1:5090: the
                       doctor takes the place of your application there, and has Telnyx send it a signed webhook; it costs nothing
          --ColdCall:  a setting; others come from the environment (ColdCall__Telnyx__ApiKey) and from appsettings.json
          --emulated   examines the emulated account, which is set up correctly
        Exit code: 0 if nothing is to be fixed, 1 if something is, 2 if settings are missing, 130 after Ctrl-C.
        """;

    private const string SettingPrefix = "--ColdCall:";

    /// <returns>The arguments, or null with the problem.</returns>
    public static DoctorArguments? TryParse(IReadOnlyList<string> args, out string problem)
    {
        var parsed = new DoctorArguments(Emulated: false, Listen: null, Settings: []);
        problem = "";
        for (int i = 0; i < args.Count; i++)
        {
            string? next = i + 1 < args.Count ? args[i + 1] : null;
            if (args[i] == "--emulated")
            {
                parsed = parsed with { Emulated = true };
            }
            else if (args[i] == "--listen")
            {
                if (AddressOf(next) is not { } address) problem = "--listen needs an address of this machine, such as http://127.0.0.1:5090.";
                else parsed = parsed with { Listen = address };
                i++;
            }
            else if (args[i].StartsWith(SettingPrefix, StringComparison.OrdinalIgnoreCase))
            {
                bool isWhole = args[i].Contains('=', StringComparison.Ordinal);
                if (!isWhole && next is null) problem = $"{args[i]} needs a value.";
                else parsed = parsed with { Settings = [.. parsed.Settings, isWhole ? args[i] : $"{args[i]}={next}"] };
                if (!isWhole) i++;
            }
            else
            {
                problem = $"{args[i]} is not known.";
            }

            if (problem.Length > 0) return null;
        }

        if (parsed is { Emulated: true, Listen: not null }) problem = "--emulated listens by itself; leave --listen out.";
        return problem.Length == 0 ? parsed : null;
    }

    private static Uri? AddressOf(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttp && address.AbsolutePath == "/" ? address : null;
}
