namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.AddAssistantMessagesAsync"/> sends.</summary>
public sealed record AddCallAssistantMessagesRequest : CommandRequest
{
    /// <summary>The messages.</summary>
    public IReadOnlyList<ConversationMessage>? Messages { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
