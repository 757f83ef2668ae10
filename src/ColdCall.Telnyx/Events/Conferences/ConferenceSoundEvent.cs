namespace ColdCall.Telnyx;

/// <summary>What events about sound that is played into a conference carry.</summary>
public abstract record ConferenceSoundEvent : TelnyxConferenceEvent
{
    /// <summary>The session of the leg that the conference was made from.</summary>
    public string? CreatorCallSessionId { get; init; }
}
