namespace ColdCall.Emulator;

/// <summary>A credential connection that exists from the start: what the telephony credentials of browsers belong to.</summary>
public sealed record EmulatorCredentialConnection
{
    /// <summary>The id: <c>connection_id</c> of a telephony credential.</summary>
    public required string Id { get; init; }

    /// <summary>A name for people.</summary>
    /// <value>Default: <c>Emulated connection</c>.</value>
    public string Name { get; init; } = "Emulated connection";

    /// <summary>Its own SIP user.</summary>
    /// <value>Default: <c>emulated</c>.</value>
    public string UserName { get; init; } = "emulated";

    /// <summary>Who may call its SIP addresses, as it is told: <c>internal</c>, <c>unrestricted</c> or <c>disabled</c>. The emulator lets every dial through.</summary>
    /// <value>Default: <c>internal</c>.</value>
    public string SipUriCallingPreference { get; init; } = "internal";

    /// <summary>Where the webhooks of calls go that its browsers make, in the shape of version 2.</summary>
    /// <value>Default: <see langword="null"/>, to an application.</value>
    public string? WebhookUrl { get; init; }
}
