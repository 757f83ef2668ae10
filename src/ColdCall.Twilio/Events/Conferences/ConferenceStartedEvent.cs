namespace ColdCall.Twilio;

/// <summary><c>conference-start</c>: two are in it, and one of them whose coming starts it.</summary>
public sealed record ConferenceStartedEvent : TwilioConferenceEvent;
