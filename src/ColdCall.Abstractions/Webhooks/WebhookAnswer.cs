namespace ColdCall;

/// <summary>How a webhook is to be answered.</summary>
public sealed record WebhookAnswer
{
    /// <summary>What became of it; the host turns it into a status.</summary>
    public required WebhookVerdict Verdict { get; init; }

    /// <summary>What to answer beside the status; null for nothing.</summary>
    public WebhookReply? Reply { get; init; }
}
