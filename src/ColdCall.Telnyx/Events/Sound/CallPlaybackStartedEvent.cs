namespace ColdCall.Telnyx;

/// <summary><c>call.playback.started</c>: a file begins to play.</summary>
public sealed record CallPlaybackStartedEvent : CallPlaybackEvent;
