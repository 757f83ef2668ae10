namespace ColdCall.Telnyx;

/// <summary><c>conference.playback.ended</c>: a file no longer plays to the whole conference.</summary>
public sealed record ConferencePlaybackEndedEvent : ConferencePlaybackEvent;
