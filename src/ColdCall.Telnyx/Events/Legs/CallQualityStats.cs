using System.Text.Json.Serialization;
using ColdCall.Json;

namespace ColdCall.Telnyx;

/// <summary>How the sound of a leg was.</summary>
public sealed record CallQualityStats
{
    /// <summary>Of what came from the leg.</summary>
    [JsonConverter(typeof(LenientObjectConverter<InboundQualityStats>))]
    public InboundQualityStats? Inbound { get; init; }

    /// <summary>Of what went to the leg.</summary>
    [JsonConverter(typeof(LenientObjectConverter<OutboundQualityStats>))]
    public OutboundQualityStats? Outbound { get; init; }
}
