using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.Webhooks;

/// <summary>Reads the envelope once and finds the event's type by its name.</summary>
internal static class EventReader
{
    private static readonly FrozenDictionary<string, Func<JsonElement, TelnyxEvent?>> Readers = new Dictionary<string, Func<JsonElement, TelnyxEvent?>>
    {
        ["call.initiated"] = ReaderOf(WireJson.Context.CallInitiatedEvent),
        ["call.answered"] = ReaderOf(WireJson.Context.CallAnsweredEvent),
        ["call.bridged"] = ReaderOf(WireJson.Context.CallBridgedEvent),
        ["call.hangup"] = ReaderOf(WireJson.Context.CallHangupEvent),
        ["conference.created"] = ReaderOf(WireJson.Context.ConferenceCreatedEvent),
        ["conference.participant.joined"] = ReaderOf(WireJson.Context.ConferenceParticipantJoinedEvent),
        ["conference.participant.left"] = ReaderOf(WireJson.Context.ConferenceParticipantLeftEvent),
        ["conference.ended"] = ReaderOf(WireJson.Context.ConferenceEndedEvent),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static TelnyxEvent Read(JsonElement webhook)
    {
        // Some documents show events without the 'data' envelope.
        JsonElement data = webhook.Member("data") is { ValueKind: JsonValueKind.Object } inner ? inner : webhook;
        JsonElement payload = data.Member("payload") ?? default;
        string type = data.Member("event_type")?.TextOrNull() ?? "";
        return ReadTyped(type, payload) with
        {
            Id = data.Member("id")?.TextOrNull() ?? "",
            EventType = type,
            OccurredAt = TimeText.Parse(data.Member("occurred_at")?.TextOrNull()) ?? TimeText.Parse(payload.Member("occurred_at")?.TextOrNull()),
            Payload = payload,
        };
    }

    private static TelnyxEvent ReadTyped(string type, JsonElement payload) =>
        payload.ValueKind == JsonValueKind.Object && Readers.TryGetValue(type, out Func<JsonElement, TelnyxEvent?>? read)
            ? read(payload) ?? new UnknownTelnyxEvent()
            : new UnknownTelnyxEvent();

    private static Func<JsonElement, TelnyxEvent?> ReaderOf<T>(JsonTypeInfo<T> type) where T : TelnyxEvent => payload => payload.Deserialize(type);
}
