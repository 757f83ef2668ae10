namespace ColdCall.Twilio;

/// <summary><c>participant-unmute</c>: a participant is no longer muted.</summary>
public sealed record ConferenceParticipantUnmutedEvent : ConferenceParticipantEvent;
