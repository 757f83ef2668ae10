namespace ColdCall.Telnyx;

/// <summary>What events about a conference carry: the leg they came by, and the conference.</summary>
public abstract record TelnyxConferenceEvent : CallEvent
{
    /// <summary>The conference's id.</summary>
    public string? ConferenceId { get; init; }
}
