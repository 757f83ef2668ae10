namespace ColdCall.Telnyx;

/// <summary>What a tool answered.</summary>
public sealed record ToolMessage : ConversationMessage
{
    /// <summary>The text.</summary>
    public required string Content { get; init; }

    /// <summary>The call that it answers.</summary>
    public required string ToolCallId { get; init; }
}
