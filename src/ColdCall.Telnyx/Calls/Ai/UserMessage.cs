namespace ColdCall.Telnyx;

/// <summary>What a person said.</summary>
public sealed record UserMessage : ConversationMessage
{
    /// <summary>The text.</summary>
    public required string Content { get; init; }
}
