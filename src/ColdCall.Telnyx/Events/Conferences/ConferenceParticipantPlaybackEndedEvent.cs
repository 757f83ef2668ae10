namespace ColdCall.Telnyx;

/// <summary><c>conference.participant.playback.ended</c>: a file no longer plays to one participant.</summary>
public sealed record ConferenceParticipantPlaybackEndedEvent : ConferencePlaybackEvent;
