namespace ColdCall.Telnyx;

/// <summary><c>call.hold</c>: the leg was put on hold.</summary>
public sealed record CallHoldEvent : CallEvent;
