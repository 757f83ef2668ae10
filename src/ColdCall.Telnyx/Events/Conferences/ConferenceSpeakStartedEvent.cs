namespace ColdCall.Telnyx;

/// <summary><c>conference.speak.started</c>: a text begins to be spoken to the whole conference.</summary>
public sealed record ConferenceSpeakStartedEvent : ConferenceSoundEvent;
