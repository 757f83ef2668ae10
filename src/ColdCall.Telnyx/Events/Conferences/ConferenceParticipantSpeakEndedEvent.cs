namespace ColdCall.Telnyx;

/// <summary><c>conference.participant.speak.ended</c>: a text is no longer spoken to one participant.</summary>
public sealed record ConferenceParticipantSpeakEndedEvent : ConferenceSoundEvent;
