namespace ColdCall.Telnyx;

/// <summary><c>call.refer.failed</c>: the other side did not call elsewhere.</summary>
public sealed record CallReferFailedEvent : CallReferEvent;
