namespace ColdCall.Telnyx;

/// <summary><c>conference.created</c>: the conference exists. It names the leg it was made from, and not the conference's name.</summary>
public sealed record ConferenceCreatedEvent : TelnyxConferenceEvent;
