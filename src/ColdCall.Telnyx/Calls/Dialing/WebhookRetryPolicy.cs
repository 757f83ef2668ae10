namespace ColdCall.Telnyx;

/// <summary>How often the events of one type are delivered again, and after what waits.</summary>
public sealed record WebhookRetryPolicy
{
    /// <summary>The waits between the attempts, in milliseconds: 5 at most, and 60000 in sum.</summary>
    public IReadOnlyList<int>? RetriesMs { get; init; }
}
