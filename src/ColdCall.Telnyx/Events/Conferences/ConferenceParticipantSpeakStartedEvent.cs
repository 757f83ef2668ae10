namespace ColdCall.Telnyx;

/// <summary><c>conference.participant.speak.started</c>: a text begins to be spoken to one participant.</summary>
public sealed record ConferenceParticipantSpeakStartedEvent : ConferenceSoundEvent;
