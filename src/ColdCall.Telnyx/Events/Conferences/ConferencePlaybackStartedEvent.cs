namespace ColdCall.Telnyx;

/// <summary><c>conference.playback.started</c>: a file begins to play to the whole conference.</summary>
public sealed record ConferencePlaybackStartedEvent : ConferencePlaybackEvent;
