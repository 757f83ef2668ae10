using System.Text.Json.Serialization;
using ColdCall.Json;

namespace ColdCall.Telnyx;

/// <summary><c>streaming.failed</c>: the leg's sound could not be streamed.</summary>
public sealed record StreamingFailedEvent : CallEvent
{
    /// <summary>Why, in a few words.</summary>
    public string? FailureReason { get; init; }

    /// <summary>The stream's id.</summary>
    public string? StreamId { get; init; }

    /// <summary>Where the stream leads.</summary>
    public StreamingType? StreamType { get; init; }

    /// <summary>What was asked for.</summary>
    [JsonConverter(typeof(LenientObjectConverter<StreamingParameters>))]
    public StreamingParameters? StreamParams { get; init; }
}
