namespace ColdCall.Telnyx;

/// <summary><c>call.unhold</c>: the leg was taken off hold.</summary>
public sealed record CallUnholdEvent : CallEvent;
