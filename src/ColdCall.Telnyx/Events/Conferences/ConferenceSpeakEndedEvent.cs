namespace ColdCall.Telnyx;

/// <summary><c>conference.speak.ended</c>: a text is no longer spoken to the whole conference.</summary>
public sealed record ConferenceSpeakEndedEvent : ConferenceSoundEvent;
