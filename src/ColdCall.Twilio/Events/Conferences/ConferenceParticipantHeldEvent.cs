namespace ColdCall.Twilio;

/// <summary><c>participant-hold</c>: a participant was put on hold.</summary>
public sealed record ConferenceParticipantHeldEvent : ConferenceParticipantEvent;
