namespace ColdCall.Emulator;

/// <summary>A Call Control application that exists from the start, so that nobody needs to create one first.</summary>
public sealed record EmulatorApplication
{
    /// <summary>The id to dial with: Telnyx's <c>connection_id</c>.</summary>
    public required string Id { get; init; }

    /// <summary>A name for people.</summary>
    /// <value>Default: <c>Emulated application</c>.</value>
    public string Name { get; init; } = "Emulated application";

    /// <summary>Where its webhooks go, in the shape of version 2. Without it, dialling is refused as Telnyx refuses it.</summary>
    /// <value>Default: <see langword="null"/>.</value>
    public string? WebhookUrl { get; init; }

    /// <summary>The outbound voice profile that it is assigned to, which at Telnyx says where it may call. Here it may call everywhere.</summary>
    /// <value>Default: <c>3000000000000000001</c>.</value>
    public string? OutboundVoiceProfileId { get; init; } = "3000000000000000001";
}
