using Dialer.Hosting;

namespace Dialer.Configuration;

/// <summary>Reads the settings, and refuses those that this version cannot honour, before anything is started or written.</summary>
internal static class DialerConfiguration
{
    private static readonly string[] ProviderSections = ["ColdCall:Telnyx", "ColdCall:Twilio"];

    /// <exception cref="StartRefusedException">A setting is wrong; the message names it and the remedy.</exception>
    public static DialerOptions Read(IConfiguration configuration)
    {
        RefuseProviders(configuration);
        DialerOptions options = Bind(configuration);
        if (Fault(options) is { } fault) throw new StartRefusedException(fault);
        return options;
    }

    private static void RefuseProviders(IConfiguration configuration)
    {
        string? configured = ProviderSections.SelectMany(section => configuration.GetSection(section).AsEnumerable())
            .FirstOrDefault(setting => !string.IsNullOrEmpty(setting.Value)).Key;
        if (configured is not null)
            throw new StartRefusedException($"{configured} is set, but until the Dialer has a sign-in it runs on the emulated provider only: remove every setting below {configured[..configured.LastIndexOf(':')]}.");
    }

    private static DialerOptions Bind(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection(DialerOptions.Section).Get<DialerOptions>() ?? new DialerOptions();
        }
        catch (InvalidOperationException unreadable)
        {
            throw new StartRefusedException($"A setting below {DialerOptions.Section} cannot be read: {unreadable.Message}", unreadable);
        }
    }

    private static string? Fault(DialerOptions options)
    {
        if (EmulatedProvider.Named(options.Provider) is null) return $"Dialer:Provider must be {string.Join(" or ", EmulatedProvider.Names)}.";
        if (options.Port is < 0 or > 65535) return "Dialer:Port must be a port from 1 to 65535, for example 5080, or 0 for a free one.";
        if (options.EmulatorPort is < 0 or > 65535) return "Dialer:EmulatorPort must be a port from 1 to 65535, for example 5081, or 0 for a free one.";
        if (options.Port == options.EmulatorPort && options.Port != 0) return "Dialer:Port and Dialer:EmulatorPort are the same. Give each a port of its own.";
        if (options.EmulatorAddress is { } emulator && !IsOfThisMachine(emulator)) return "Dialer:EmulatorAddress must be the address of an emulator on this machine, for example http://127.0.0.1:5081. Leave it out for one inside the Dialer.";
        if (options.Store is not (CallStore.Sqlite or CallStore.Memory)) return $"Dialer:Store must be {CallStore.Sqlite} or {CallStore.Memory}.";
        if (string.IsNullOrWhiteSpace(options.DataFolder)) return "Dialer:DataFolder is empty. Name a folder, for example data.";
        bool isCountryCode = options.DefaultCountryCode is { Length: >= 1 and <= 3 } code && code[0] != '0' && code.All(char.IsAsciiDigit);
        return isCountryCode ? null : "Dialer:DefaultCountryCode must be one to three digits without a plus sign, for example 1.";
    }

    private static bool IsOfThisMachine(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? parsed) && parsed is { Scheme: "http", IsLoopback: true, AbsolutePath: "/" };
}
