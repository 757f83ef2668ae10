namespace ColdCall.Telnyx;

/// <summary><c>call.refer.completed</c>: the other side has called elsewhere.</summary>
public sealed record CallReferCompletedEvent : CallReferEvent;
