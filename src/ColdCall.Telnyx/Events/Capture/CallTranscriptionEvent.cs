using System.Text.Json.Serialization;
using ColdCall.Json;

namespace ColdCall.Telnyx;

/// <summary><c>call.transcription</c>: something was said on the leg, and here it is as text.</summary>
public sealed record CallTranscriptionEvent : CallEvent
{
    /// <summary>What was said.</summary>
    [JsonConverter(typeof(LenientObjectConverter<TranscriptionData>))]
    public TranscriptionData? TranscriptionData { get; init; }
}
