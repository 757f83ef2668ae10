namespace Dialer.Configuration;

/// <summary>The configuration section <c>Dialer</c>.</summary>
internal sealed class DialerOptions
{
    public const string Section = "Dialer";

    /// <summary>The provider that calls are made with: <c>telnyx</c> or <c>twilio</c>, emulated.</summary>
    public string Provider { get; set; } = "telnyx";

    /// <summary>Where the Dialer listens, on this machine only; 0 takes a free port.</summary>
    public int Port { get; set; } = 5080;

    /// <summary>Where the emulated provider listens, on this machine only; 0 takes a free port.</summary>
    public int EmulatorPort { get; set; } = 5081;

    /// <summary>An emulator that runs by itself, for example <c>http://127.0.0.1:5081</c>; null for one in this process.</summary>
    public string? EmulatorAddress { get; set; }

    /// <summary>Where the state of calls is kept: <c>sqlite</c>, a file of the data folder, or <c>memory</c>.</summary>
    public string Store { get; set; } = CallStore.Sqlite;

    /// <summary>Where the database and the secrets of this installation are kept; relative to the content root.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>The country code of phone numbers that are written without one.</summary>
    public string DefaultCountryCode { get; set; } = "1";
}
