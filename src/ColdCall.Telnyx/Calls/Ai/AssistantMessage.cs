namespace ColdCall.Telnyx;

/// <summary>What the assistant said, or did.</summary>
public sealed record AssistantMessage : ConversationMessage
{
    /// <summary>The text; needed unless there are tool calls.</summary>
    public string? Content { get; init; }

    /// <summary>The tools it called.</summary>
    public IReadOnlyList<AssistantToolCall>? ToolCalls { get; init; }
}
