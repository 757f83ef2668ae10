namespace ColdCall.Telnyx;

/// <summary><c>call.hangup</c>: the leg has ended.</summary>
public sealed record CallHangupEvent : CallEvent
{
    /// <summary>Why.</summary>
    public HangupCause? HangupCause { get; init; }

    /// <summary>Who ended it.</summary>
    public HangupSource? HangupSource { get; init; }

    /// <summary>The SIP status as text, or <c>unspecified</c>. It is independent of <see cref="HangupCause"/> and can contradict it.</summary>
    public string? SipHangupCause { get; init; }

    /// <summary>When the leg began.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>When the leg ended.</summary>
    public DateTimeOffset? EndTime { get; init; }
}
