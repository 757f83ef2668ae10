namespace ColdCall.Telnyx;

/// <summary><c>call.speak.ended</c>: a text is no longer spoken.</summary>
public sealed record CallSpeakEndedEvent : CallEvent
{
    /// <summary>Why it ended.</summary>
    public SpeakStatus? Status { get; init; }
}
