namespace ColdCall.Telnyx;

/// <summary><c>siprec.failed</c>: a SIPREC session could not be set up, or broke.</summary>
public sealed record SiprecFailedEvent : CallEvent
{
    /// <summary>Why, in the words of Q.850.</summary>
    public string? FailureCause { get; init; }
}
