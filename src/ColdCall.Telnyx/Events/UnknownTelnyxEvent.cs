namespace ColdCall.Telnyx;

/// <summary>An event of a type that is not known here. Look at <see cref="TelnyxEvent.EventType"/> and <see cref="TelnyxEvent.Payload"/>.</summary>
public sealed record UnknownTelnyxEvent : TelnyxEvent;
