namespace ColdCall.Twilio;

/// <summary><c>participant-join</c>: a participant is in the conference.</summary>
public sealed record ConferenceParticipantJoinedEvent : ConferenceParticipantEvent;
