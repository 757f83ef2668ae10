using System.Text.Json.Serialization;
using ColdCall.Json;

namespace ColdCall.Telnyx;

/// <summary>What events about a gather in conversation carry.</summary>
public abstract record CallAiGatherEvent : CallEvent
{
    /// <summary>What was said so far, the oldest first.</summary>
    [JsonConverter(typeof(LenientListConverter<GatherMessage>))]
    public IReadOnlyList<GatherMessage> MessageHistory { get; init => field = value ?? []; } = [];
}
