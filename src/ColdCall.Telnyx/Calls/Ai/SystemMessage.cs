namespace ColdCall.Telnyx;

/// <summary>An instruction that stands above what people say.</summary>
public sealed record SystemMessage : ConversationMessage
{
    /// <summary>The text.</summary>
    public required string Content { get; init; }
}
