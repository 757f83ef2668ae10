using ColdCall.Providers;

namespace ColdCall;

/// <summary>What a receiver makes of a webhook.</summary>
public sealed record WebhookReceipt
{
    /// <summary>Whether it is genuine and could be read.</summary>
    public required WebhookVerdict Verdict { get; init; }

    /// <summary>Why it was refused, for the log: never a secret, and never sent to the caller. Null when accepted.</summary>
    public string? Problem { get; init; }

    /// <summary>The events it tells; empty unless accepted.</summary>
    public IReadOnlyList<ProviderEvent> Events { get; init; } = [];

    /// <summary>
    /// Waits for what the provider is to be answered; null where a status is enough. Called once, before the events are stored, so that a decision
    /// that follows from them at once is not missed, and awaited after.
    /// </summary>
    public Func<CancellationToken, Task<WebhookReply>>? ReplyAsync { get; init; }
}
