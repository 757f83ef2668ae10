using System.Text.Json;

namespace ColdCall.Twilio;

/// <summary>How an event came.</summary>
public sealed record WebhookContext
{
    /// <summary>The account it came for, by its registered name; empty for the default one.</summary>
    public required string Account { get; init; }

    /// <summary>The webhook's fields as a JSON object: text, and a list of texts where a name came several times.</summary>
    public JsonElement Raw { get; init; }

    /// <summary>The account, and no more: the content holds numbers.</summary>
    public override string ToString() => Account;
}
