namespace ColdCall.Telnyx;

/// <summary><c>conference.floor.changed</c>: somebody else speaks now. It can come before <c>conference.created</c>.</summary>
public sealed record ConferenceFloorChangedEvent : TelnyxConferenceEvent;
