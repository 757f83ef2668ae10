namespace ColdCall.Twilio;

/// <summary><c>conference-end</c>: the conference has ended.</summary>
public sealed record ConferenceEndedEvent : TwilioConferenceEvent
{
    /// <summary>Why.</summary>
    public ConferenceEndedReason? ReasonConferenceEnded { get; init; }

    /// <summary>The same in words.</summary>
    public string? Reason { get; init; }

    /// <summary>The leg that ended it; null if a request did.</summary>
    public string? CallSidEndingConference { get; init; }

    /// <summary>The label of that leg.</summary>
    public string? ParticipantLabelEndingConference { get; init; }
}
