namespace ColdCall;

/// <summary>What every callback about one participant carries.</summary>
public abstract record ParticipantEvent : ConferenceEvent
{
    /// <summary>The participant as it stood right after this happened.</summary>
    public required Participant Participant { get; init; }
}
