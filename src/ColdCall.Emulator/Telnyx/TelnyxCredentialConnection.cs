using System.Text.Json.Nodes;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary>A credential connection: what the SIP users of browsers belong to, and where the webhooks of their own calls go.</summary>
internal sealed class TelnyxCredentialConnection
{
    public required string Id { get; init; }

    public required string Name { get; set; }

    public required string UserName { get; init; }

    public required string SipUriCalling { get; set; }

    public bool IsActive { get; set; } = true;

    /// <summary>Calls of browsers are parked here in any case, so that is what it says of itself.</summary>
    public JsonNode Outbound { get; set; } = new JsonObject { ["call_parking_enabled"] = true };

    public string? WebhookUrl { get; set; }

    public string? FailoverUrl { get; set; }

    public string WebhookVersion { get; set; } = "2";

    /// <summary>Who hears of calls that its browsers make, as if it were an application; null without an address to tell.</summary>
    public TelnyxApplication? Receiver => !FieldCheck.IsWebAddress(WebhookUrl) ? null : new TelnyxApplication
    {
        Id = Id,
        Name = Name,
        WebhookUrl = WebhookUrl,
        FailoverUrl = FailoverUrl,
        WebhookVersion = WebhookVersion,
        CreatedAt = CreatedAt,
        UpdatedAt = UpdatedAt,
    };

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public JsonObject ToJson() => new()
    {
        ["record_type"] = "credential_connection",
        ["id"] = Id,
        ["connection_name"] = Name,
        ["user_name"] = UserName,
        ["active"] = IsActive,
        ["sip_uri_calling_preference"] = SipUriCalling,
        ["webhook_event_url"] = WebhookUrl ?? string.Empty,
        ["webhook_event_failover_url"] = FailoverUrl,
        ["webhook_api_version"] = WebhookVersion,
        ["webhook_timeout_secs"] = null,
        ["outbound"] = Outbound.DeepClone(),
        ["created_at"] = Json.Time(CreatedAt),
        ["updated_at"] = Json.Time(UpdatedAt),
    };
}
