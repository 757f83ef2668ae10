namespace ColdCall.Telnyx;

/// <summary><c>call.refer.started</c>: the other side was asked to call elsewhere.</summary>
public sealed record CallReferStartedEvent : CallReferEvent;
