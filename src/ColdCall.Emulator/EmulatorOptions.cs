namespace ColdCall.Emulator;

/// <summary>How an emulator is set up.</summary>
public sealed class EmulatorOptions
{
    internal const string DefaultApiKey = "KEY_emulator";

    /// <summary>The port on 127.0.0.1 that <see cref="EmulatorServer"/> listens on.</summary>
    /// <value>Default: 0, a free one.</value>
    public int Port { get; set; }

    /// <summary>
    /// The API key that requests must carry as their Bearer token; <see langword="null"/> to accept whatever key an application has, so that
    /// nothing of it needs to change but the base address.
    /// </summary>
    /// <value>Default: <c>KEY_emulator</c>.</value>
    public string? TelnyxApiKey { get; set; } = DefaultApiKey;

    /// <summary>The clock of everything but sockets: phones, time limits, when a webhook is tried again.</summary>
    /// <value>Default: the system's.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// How long a receiver may take to answer a webhook, always by the system's clock: a socket does not get faster when a test moves
    /// <see cref="TimeProvider"/>.
    /// </summary>
    /// <value>Default: 2 seconds, as Telnyx.</value>
    public TimeSpan WebhookTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Call Control applications that exist from the start.</summary>
    /// <value>Default: none; they can be created through the API.</value>
    public IList<EmulatorApplication> Applications { get; } = [];

    /// <summary>Credential connections that exist from the start.</summary>
    /// <value>Default: none. Telephony credentials may name any, also one that nobody can read.</value>
    public IList<EmulatorCredentialConnection> CredentialConnections { get; } = [];

    /// <summary>Numbers that the account owns.</summary>
    /// <value>Default: none. Dials may show any number all the same.</value>
    public IList<EmulatorPhoneNumber> PhoneNumbers { get; } = [];

    /// <summary>The 32 bytes that the key for signing webhooks is made from.</summary>
    /// <value>Default: <see langword="null"/>, a new key at each start.</value>
    public ReadOnlyMemory<byte>? TelnyxKeySeed { get; set; }

    /// <summary>The sid of the account at Twilio.</summary>
    /// <value>Default: <see langword="null"/>, one is made up; <see cref="EmulatorServer.TwilioAccountSid"/> tells it.</value>
    public string? TwilioAccountSid { get; set; }

    /// <summary>The token that requests to Twilio carry as their password, and that signs its webhooks.</summary>
    /// <value>Default: <see langword="null"/>, one is made up; <see cref="EmulatorServer.TwilioAuthToken"/> tells it.</value>
    public string? TwilioAuthToken { get; set; }

    /// <summary>API keys that Twilio accepts as well, and that sign the access tokens of browsers: their secrets by their sids.</summary>
    /// <value>Default: none; then one is made up, and <see cref="EmulatorServer.TwilioApiKeySid"/> tells it.</value>
    public IDictionary<string, string> TwilioApiKeys { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>TwiML applications at Twilio that exist from the start.</summary>
    /// <value>Default: none; they can be created through the API.</value>
    public IList<EmulatorTwimlApplication> TwimlApplications { get; } = [];

    /// <summary>What all ids are drawn from; the same seed gives the same ids.</summary>
    /// <value>Default: <see langword="null"/>, other ids at each start.</value>
    public ulong? Seed { get; set; }
}
