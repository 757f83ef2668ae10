namespace ColdCall.Telnyx;

/// <summary>A leg that takes part in the conversation with a voice assistant.</summary>
public sealed record ConversationParticipant
{
    /// <summary>The leg, by the id that commands take.</summary>
    public required string Id { get; init; }

    /// <summary>The name to show.</summary>
    public string? Name { get; init; }

    /// <summary>What becomes of the conversation when it hangs up.</summary>
    /// <value>Telnyx's default is <c>continue_conversation</c>.</value>
    public ConversationHangupAction? OnHangup { get; init; }

    /// <summary>Who it is in the conversation: Telnyx takes people alone.</summary>
    public ConversationRole Role { get; init; } = ConversationRole.User;
}
