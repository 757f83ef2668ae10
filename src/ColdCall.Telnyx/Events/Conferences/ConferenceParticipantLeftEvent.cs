namespace ColdCall.Telnyx;

/// <summary><c>conference.participant.left</c>: the leg is no longer in the conference.</summary>
public sealed record ConferenceParticipantLeftEvent : TelnyxConferenceEvent;
