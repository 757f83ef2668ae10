using System.Text.Json;
using System.Text.Json.Serialization;

namespace ColdCall;

/// <summary>A genuine event of the provider for which there is no callback, because its type is not known here or it belongs to no conference of ours.</summary>
public sealed record UnhandledEvent : ConferenceEvent
{
    /// <summary>The provider, for example <c>telnyx</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>The provider's name of the event's type.</summary>
    public required string EventType { get; init; }

    /// <summary>The event as the provider sent it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public JsonElement Raw { get; init; }
}
