namespace ColdCall.Twilio;

/// <summary>A leg rings, was answered or has ended.</summary>
public sealed record CallStatusEvent : CallEvent
{
    /// <summary>What it is doing. <c>default</c> if it came without.</summary>
    public CallStatus Status { get; init; }

    /// <summary>Which way it goes.</summary>
    public CallDirection? Direction { get; init; }

    /// <summary>The calling number or address.</summary>
    public string? From { get; init; }

    /// <summary>The called number or address.</summary>
    public string? To { get; init; }

    /// <summary>The leg whose TwiML dialed it; null if none did.</summary>
    public string? ParentCallSid { get; init; }

    /// <summary>How long it was up; null before its end.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The SIP status with which it ended; null if there is none.</summary>
    public int? SipResponseCode { get; init; }

    /// <summary>Who answered, where Twilio listened.</summary>
    public AnsweredBy? AnsweredBy { get; init; }

    /// <summary>The recording of the leg; null if it was not recorded.</summary>
    public string? RecordingSid { get; init; }

    /// <summary>The address of that recording.</summary>
    public string? RecordingUrl { get; init; }

    /// <summary>Twilio's code of what failed; null if it gave none.</summary>
    public int? ErrorCode { get; init; }
}
