namespace ColdCall.Telnyx;

/// <summary><c>siprec.stopped</c>: a SIPREC session is over.</summary>
public sealed record SiprecStoppedEvent : CallEvent
{
    /// <summary>Why.</summary>
    public HangupCause? HangupCause { get; init; }
}
