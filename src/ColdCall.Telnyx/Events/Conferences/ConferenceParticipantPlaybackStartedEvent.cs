namespace ColdCall.Telnyx;

/// <summary><c>conference.participant.playback.started</c>: a file begins to play to one participant.</summary>
public sealed record ConferenceParticipantPlaybackStartedEvent : ConferencePlaybackEvent;
