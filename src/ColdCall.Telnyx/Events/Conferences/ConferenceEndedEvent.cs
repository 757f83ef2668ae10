namespace ColdCall.Telnyx;

/// <summary><c>conference.ended</c>: the conference is over.</summary>
public sealed record ConferenceEndedEvent : TelnyxConferenceEvent
{
    /// <summary>Why; null if Telnyx does not say.</summary>
    public ConferenceEndReason? Reason { get; init; }
}
