using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxConferences.StopRecordingAsync"/> sends.</summary>
public sealed record StopConferenceRecordingRequest : CommandRequest
{
    /// <summary>The recording; null for the one there is.</summary>
    public string? RecordingId { get; init; }

    /// <summary>Base64 text for every later event; null leaves what there is.</summary>
    public string? ClientState { get; init; }

    [JsonInclude]
    internal string? Region { get; init; }
}
