using System.Text.Json.Serialization;
using ColdCall.Json;

namespace ColdCall.Telnyx;

/// <summary><c>call.recording.saved</c>: a recording is ready. It may come after <c>call.hangup</c>. Live events also name the recording and its format.</summary>
public sealed record CallRecordingSavedEvent : CallEvent
{
    /// <summary>The recording's id.</summary>
    public string? RecordingId { get; init; }

    /// <summary>Whether the two sides are kept apart.</summary>
    public RecordingChannels? Channels { get; init; }

    /// <summary>The format of the file.</summary>
    public AudioFormat? Format { get; init; }

    /// <summary>When the recording began.</summary>
    public DateTimeOffset? RecordingStartedAt { get; init; }

    /// <summary>When the recording ended.</summary>
    public DateTimeOffset? RecordingEndedAt { get; init; }

    /// <summary>Where the file is: signed addresses that are good for ten minutes, or the place in storage of one's own.</summary>
    [JsonConverter(typeof(LenientObjectConverter<RecordingUrls>))]
    public RecordingUrls? RecordingUrls { get; init; }

    /// <summary>Addresses that stay good as long as the file does; empty unless Telnyx has turned them on for the account.</summary>
    [JsonConverter(typeof(LenientObjectConverter<RecordingUrls>))]
    public RecordingUrls? PublicRecordingUrls { get; init; }
}
