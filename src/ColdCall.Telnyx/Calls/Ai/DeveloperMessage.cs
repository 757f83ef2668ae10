namespace ColdCall.Telnyx;

/// <summary>An instruction of the application, which stands above what people say.</summary>
public sealed record DeveloperMessage : ConversationMessage
{
    /// <summary>The text.</summary>
    public required string Content { get; init; }
}
