namespace ColdCall.Telnyx;

/// <summary><c>call.playback.ended</c>: a file no longer plays.</summary>
public sealed record CallPlaybackEndedEvent : CallPlaybackEvent
{
    /// <summary>Why it ended.</summary>
    public PlaybackStatus? Status { get; init; }

    /// <summary>What went wrong, if it failed.</summary>
    public string? StatusDetail { get; init; }
}
