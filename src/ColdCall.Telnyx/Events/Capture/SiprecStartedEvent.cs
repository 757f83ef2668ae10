namespace ColdCall.Telnyx;

/// <summary><c>siprec.started</c>: a SIPREC session to a recorder of one's own has begun.</summary>
public sealed record SiprecStartedEvent : CallEvent;
