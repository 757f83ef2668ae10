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
        var left = new Queue<string>(args);
        problem = "";
        while (problem.Length == 0 && left.TryDequeue(out string? arg))
        {
            if (arg == "--emulated") parsed = parsed with { Emulated = true };
            else if (arg == "--listen" && AddressOf(left.TryDequeue(out string? value) ? value : null) is { } address) parsed = parsed with { Listen = address };
            else if (IsSetting(arg)) parsed = parsed with { Settings = [.. parsed.Settings, arg] };
            else problem = ProblemOf(arg);
        }

        if (parsed is { Emulated: true, Listen: not null }) problem = "--emulated listens by itself; leave --listen out.";
        return problem.Length == 0 ? parsed : null;
    }

    private static bool IsSetting(string arg) =>
        arg.StartsWith(SettingPrefix, StringComparison.OrdinalIgnoreCase) && arg.Contains('=', StringComparison.Ordinal);

    // A setting may be a key: what comes after its name is not repeated.
    private static string ProblemOf(string arg) => arg switch
    {
        "--listen" => "--listen needs an address of this machine, such as http://127.0.0.1:5090.",
        _ when arg.StartsWith(SettingPrefix, StringComparison.OrdinalIgnoreCase) => $"{arg} needs a value: {arg}=VALUE.",
        _ => $"{arg.Split('=')[0]} is not known.",
    };

    private static Uri? AddressOf(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttp && address.AbsolutePath == "/" ? address : null;
}
