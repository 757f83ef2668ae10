namespace ColdCall;

/// <summary>What a provider is answered beyond a status, where it asked a question: Twilio's request for the voice URL wants TwiML.</summary>
public sealed record WebhookReply
{
    /// <summary>The content type.</summary>
    public required string ContentType { get; init; }

    /// <summary>The content.</summary>
    public required string Content { get; init; }
}
