using System.Text.Json;

namespace ColdCall.Telnyx;

/// <summary>How an event came.</summary>
public sealed record WebhookContext
{
    /// <summary>The account it came for, by its registered name; empty for the default one.</summary>
    public required string Account { get; init; }

    /// <summary>Which attempt to deliver it this is, counted by Telnyx from 1; null if it does not say.</summary>
    public int? Attempt { get; init; }

    /// <summary>The webhook as it came, with its envelope.</summary>
    public JsonElement Raw { get; init; }

    /// <summary>The account and the attempt, and no more: the content holds numbers.</summary>
    public override string ToString() => $"{Account} attempt {Attempt}".TrimStart();
}
