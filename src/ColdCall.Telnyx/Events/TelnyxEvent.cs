using System.Text.Json;
using System.Text.Json.Serialization;
using ColdCall.Telnyx.Webhooks;

namespace ColdCall.Telnyx;

/// <summary>What every webhook event of Telnyx carries.</summary>
/// <remarks>
/// Real events lack members that the specification has, and have others; so everything but the type may be null, and what came in a shape
/// that its member cannot hold counts as absent. The whole payload is kept in <see cref="Payload"/>.
/// </remarks>
public abstract record TelnyxEvent
{
    /// <summary>The event's id: the same for every delivery of it. Empty if it came without.</summary>
    [JsonIgnore]
    public string Id { get; init; } = "";

    /// <summary>The event's type, for example <c>call.answered</c>. Empty if it came without.</summary>
    [JsonIgnore]
    public string EventType { get; init; } = "";

    /// <summary>When it happened, by Telnyx's clock; null if it does not say.</summary>
    [JsonIgnore]
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>When Telnyx wrote the event down; few types say.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>What it tells, as it came; of kind <see cref="JsonValueKind.Undefined"/> if it came without.</summary>
    [JsonIgnore]
    public JsonElement Payload { get; init; }

    /// <summary>
    /// Reads an event, for example from the raw content of an <see cref="UnhandledEvent"/>. It does not check signatures: raw content in
    /// callbacks has been checked before.
    /// </summary>
    /// <param name="webhook">The webhook's JSON, with or without its <c>data</c> envelope.</param>
    /// <returns>The event; an <see cref="UnknownTelnyxEvent"/> if its type is not known here.</returns>
    public static TelnyxEvent Read(JsonElement webhook) => EventReader.Read(webhook);

    /// <summary>Its type and its id, and no more: the rest holds numbers, keys that were pressed, and what people said.</summary>
    public sealed override string ToString() => $"{EventType} {Id}";
}
