namespace ColdCall.Twilio;

/// <summary><c>announcement-fail</c>: an announcement could not be played; to the whole conference, if no leg is named.</summary>
public sealed record ConferenceAnnouncementFailedEvent : ConferenceParticipantEvent
{
    /// <summary>The address of the announcement.</summary>
    public string? AnnounceUrl { get; init; }

    /// <summary>Why, in words.</summary>
    public string? ReasonAnnouncementFailed { get; init; }
}
