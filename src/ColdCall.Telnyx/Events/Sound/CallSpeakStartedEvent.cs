namespace ColdCall.Telnyx;

/// <summary><c>call.speak.started</c>: a text begins to be spoken.</summary>
public sealed record CallSpeakStartedEvent : CallEvent;
