namespace ColdCall.Telnyx;

/// <summary><c>conference.participant.joined</c>: the leg is in the conference.</summary>
public sealed record ConferenceParticipantJoinedEvent : TelnyxConferenceEvent;
