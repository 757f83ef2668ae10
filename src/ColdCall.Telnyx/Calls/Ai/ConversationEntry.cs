namespace ColdCall.Telnyx;

/// <summary>A sentence of a conversation before.</summary>
public sealed record ConversationEntry
{
    /// <summary>Who said it.</summary>
    public ConversationRole? Role { get; init; }

    /// <summary>What was said.</summary>
    public string? Content { get; init; }
}
