namespace ColdCall.Telnyx;

/// <summary><c>call.sip_info.received</c>: a SIP INFO message came in. Telnyx does not document how its content is told: look at <see cref="TelnyxEvent.Payload"/>.</summary>
public sealed record CallSipInfoReceivedEvent : CallEvent;
