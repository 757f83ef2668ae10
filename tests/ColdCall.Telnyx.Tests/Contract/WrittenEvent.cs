using System.Text.Json;
using System.Text.Json.Nodes;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.Tests.Contract;

/// <summary>An event as our record holds it, written back: what is not in here was lost.</summary>
internal static class WrittenEvent
{
    public static (TelnyxEvent Told, JsonObject Written) Of(JsonNode webhook)
    {
        TelnyxEvent told = TelnyxEvent.Read(JsonSerializer.SerializeToElement(webhook, TestJson.Default.JsonNode));
        JsonNode payload = told is UnknownTelnyxEvent
            ? JsonNode.Parse(told.Payload.ValueKind == JsonValueKind.Undefined ? "{}" : told.Payload.GetRawText())!
            : JsonSerializer.SerializeToNode(told, WireJson.Context.GetTypeInfo(told.GetType()) ?? throw new InvalidOperationException($"{told.GetType().Name} is not in TelnyxJson."))!;
        if (told is not UnknownTelnyxEvent && Time(told.OccurredAt) is { } again) payload["occurred_at"] = again;
        return (told, new JsonObject
        {
            ["id"] = told.Id,
            ["event_type"] = told.EventType,
            ["occurred_at"] = Time(told.OccurredAt),
            ["created_at"] = Time(told.CreatedAt),
            ["payload"] = payload,
        });
    }

    /// <summary>The event without its envelope, and without members that say nothing.</summary>
    public static JsonNode DataOf(JsonNode webhook) => WithoutNulls(webhook["data"] as JsonObject ?? webhook);

    private static JsonValue? Time(DateTimeOffset? time) => time is { } known ? JsonValue.Create(known.ToString("O")) : null;

    private static JsonNode WithoutNulls(JsonNode node) => node switch
    {
        JsonObject members => new JsonObject(members.Where(member => member.Value is not null).Select(member => KeyValuePair.Create(member.Key, (JsonNode?)WithoutNulls(member.Value!)))),
        JsonArray items => new JsonArray([.. items.OfType<JsonNode>().Select(WithoutNulls)]),
        _ => node.DeepClone(),
    };
}
