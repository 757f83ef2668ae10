namespace ColdCall.Twilio;

/// <summary><c>participant-unhold</c>: a participant is no longer on hold.</summary>
public sealed record ConferenceParticipantUnheldEvent : ConferenceParticipantEvent;
