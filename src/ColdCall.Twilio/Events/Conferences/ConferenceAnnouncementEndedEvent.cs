namespace ColdCall.Twilio;

/// <summary><c>announcement-end</c>: an announcement was played; to the whole conference, if no leg is named.</summary>
public sealed record ConferenceAnnouncementEndedEvent : ConferenceParticipantEvent
{
    /// <summary>The address of the announcement.</summary>
    public string? AnnounceUrl { get; init; }
}
