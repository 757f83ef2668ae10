namespace ColdCall.Twilio;

/// <summary><c>participant-modify</c>: a setting of a participant was changed.</summary>
public sealed record ConferenceParticipantModifiedEvent : ConferenceParticipantEvent;
