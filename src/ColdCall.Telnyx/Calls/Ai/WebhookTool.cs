namespace ColdCall.Telnyx;

/// <summary>Calls a server of yours.</summary>
public sealed record WebhookTool : AssistantTool
{
    /// <summary>Which, and how.</summary>
    public required WebhookToolParameters Webhook { get; init; }
}
