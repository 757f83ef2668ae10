using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Which recording of a conference to pause or to resume.</summary>
public sealed record ConferenceRecordingRequest : CommandRequest
{
    /// <summary>The recording; null for the one there is.</summary>
    public string? RecordingId { get; init; }

    [JsonInclude]
    internal string? Region { get; init; }
}
