namespace ColdCall.Twilio;

/// <summary>A recording has begun, is complete, or came to nothing.</summary>
public sealed record RecordingEvent : TwilioEvent
{
    /// <summary>The id of the recording.</summary>
    public string? RecordingSid { get; init; }

    /// <summary>The leg that is recorded; null for a conference.</summary>
    public string? CallSid { get; init; }

    /// <summary>The conference that is recorded; null for a leg.</summary>
    public string? ConferenceSid { get; init; }

    /// <summary>What has become of it. <c>default</c> if it came without.</summary>
    public RecordingStatus Status { get; init; }

    /// <summary>Its address, to which <c>.wav</c> or <c>.mp3</c> is added.</summary>
    public string? RecordingUrl { get; init; }

    /// <summary>How long it plays; null if that is not known.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>How many channels it has.</summary>
    public int? Channels { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>What started it, for example <c>Conference</c>.</summary>
    public string? Source { get; init; }

    /// <summary>Which side of a leg is recorded: <c>inbound</c>, <c>outbound</c> or <c>both</c>.</summary>
    public string? Track { get; init; }

    /// <summary>Twilio's code of what failed; null or 0 for nothing.</summary>
    public int? ErrorCode { get; init; }
}
