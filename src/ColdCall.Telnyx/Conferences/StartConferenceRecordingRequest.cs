using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxConferences.StartRecordingAsync"/> sends. Null members are left to Telnyx's defaults.</summary>
public sealed record StartConferenceRecordingRequest : CommandRequest
{
    /// <summary>The format of the file.</summary>
    public required AudioFormat Format { get; init; }

    /// <summary>Whether the leg that made the conference gets a channel of its own.</summary>
    /// <value>Telnyx's default is <c>single</c>.</value>
    public RecordingChannels? Channels { get; init; }

    /// <summary>Whether a beep says that the recording begins.</summary>
    public bool? PlayBeep { get; init; }

    /// <summary>What to cut off; null for nothing.</summary>
    public RecordingTrim? Trim { get; init; }

    /// <summary>The beginning of the file's name, from 1 to 40 characters; Telnyx adds the time. Null takes the leg's id.</summary>
    public string? CustomFileName { get; init; }

    [JsonInclude]
    internal string? Region { get; init; }
}
