namespace ColdCall.Telnyx;

/// <summary>What events about playing a file into a conference carry.</summary>
public abstract record ConferencePlaybackEvent : ConferenceSoundEvent
{
    /// <summary>The file's address, if it was started by one.</summary>
    public string? MediaUrl { get; init; }

    /// <summary>The file's name in Telnyx's media storage, if it was started by that.</summary>
    public string? MediaName { get; init; }
}
