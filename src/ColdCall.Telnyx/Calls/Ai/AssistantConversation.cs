namespace ColdCall.Telnyx;

/// <summary>The conversation with a voice assistant.</summary>
public sealed record AssistantConversation
{
    /// <summary>Its id; null if Telnyx does not say.</summary>
    public string? ConversationId { get; init; }
}
