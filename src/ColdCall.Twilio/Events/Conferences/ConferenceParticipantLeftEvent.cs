namespace ColdCall.Twilio;

/// <summary><c>participant-leave</c>: a participant is no longer in the conference, or never came into it because nobody answered.</summary>
public sealed record ConferenceParticipantLeftEvent : ConferenceParticipantEvent
{
    /// <summary>Why.</summary>
    public ParticipantLeftReason? ReasonParticipantLeft { get; init; }

    /// <summary>What its leg is doing.</summary>
    public CallStatus? ParticipantCallStatus { get; init; }
}
