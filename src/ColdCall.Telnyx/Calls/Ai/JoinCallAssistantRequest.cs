namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.JoinAssistantAsync"/> sends.</summary>
public sealed record JoinCallAssistantRequest : CommandRequest
{
    /// <summary>The conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The leg that joins it.</summary>
    public required ConversationParticipant Participant { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
