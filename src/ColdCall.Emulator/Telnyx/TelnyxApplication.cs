using System.Text.Json.Nodes;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary>A Call Control application: what a leg is dialled from, and where its webhooks go.</summary>
internal sealed class TelnyxApplication
{
    public required string Id { get; init; }

    public required string Name { get; set; }

    public string? WebhookUrl { get; set; }

    public string? FailoverUrl { get; set; }

    /// <summary>"1" or "2"; Telnyx's own default is the old one.</summary>
    public string WebhookVersion { get; set; } = "1";

    public bool IsActive { get; set; } = true;

    public bool FirstCommandTimeout { get; set; }

    public int FirstCommandTimeoutSecs { get; set; } = 30;

    public JsonNode? Outbound { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public JsonObject ToJson() => new()
    {
        ["record_type"] = "call_control_application",
        ["id"] = Id,
        ["application_name"] = Name,
        ["active"] = IsActive,
        ["webhook_event_url"] = WebhookUrl ?? string.Empty,
        ["webhook_event_failover_url"] = FailoverUrl,
        ["webhook_api_version"] = WebhookVersion,
        ["webhook_timeout_secs"] = null,
        ["first_command_timeout"] = FirstCommandTimeout,
        ["first_command_timeout_secs"] = FirstCommandTimeoutSecs,
        ["outbound"] = Outbound?.DeepClone() ?? new JsonObject(),
        ["created_at"] = Json.Time(CreatedAt),
        ["updated_at"] = Json.Time(UpdatedAt),
    };
}
