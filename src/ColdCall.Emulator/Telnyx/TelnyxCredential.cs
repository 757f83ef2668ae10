using System.Text.Json.Nodes;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary>A telephony credential: the SIP user of one agent.</summary>
internal sealed record TelnyxCredential(
    string Id, string ConnectionId, string Name, string? Tag, string SipUsername, string SipPassword, DateTimeOffset CreatedAt)
{
    public string ResourceId => $"connection:{ConnectionId}";

    public JsonObject ToJson() => new()
    {
        ["record_type"] = "credential",
        ["id"] = Id,
        ["name"] = Name,
        ["resource_id"] = ResourceId,
        ["sip_username"] = SipUsername,
        ["sip_password"] = SipPassword,
        ["expired"] = false,
        ["created_at"] = Json.Time(CreatedAt),
        ["updated_at"] = Json.Time(CreatedAt),
    };
}
