using System.Text.Json.Nodes;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary>A telephony credential: the SIP user of one agent.</summary>
internal sealed record TelnyxCredential
{
    public required string Id { get; init; }

    public required string ConnectionId { get; init; }

    public required string Name { get; init; }

    public string? Tag { get; init; }

    public required string SipUsername { get; init; }

    public required string SipPassword { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public string ResourceId => $"connection:{ConnectionId}";

    public bool IsExpired(DateTimeOffset now) => ExpiresAt <= now;

    public JsonObject ToJson(DateTimeOffset now) => Json.Known(
        ("record_type", "credential"),
        ("id", Id),
        ("name", Name),
        ("resource_id", ResourceId),
        ("sip_username", SipUsername),
        ("sip_password", SipPassword),
        ("expired", IsExpired(now)),
        ("expires_at", Json.Time(ExpiresAt)),
        ("created_at", Json.Time(CreatedAt)),
        ("updated_at", Json.Time(UpdatedAt)));
}
