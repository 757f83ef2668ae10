namespace ColdCall.Twilio;

/// <summary><c>participant-mute</c>: a participant was muted.</summary>
public sealed record ConferenceParticipantMutedEvent : ConferenceParticipantEvent;
