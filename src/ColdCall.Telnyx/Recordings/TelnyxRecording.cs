namespace ColdCall.Telnyx;

/// <summary>A recording as Telnyx describes it.</summary>
public sealed record TelnyxRecording
{
    /// <summary>Its id.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>How far it has come.</summary>
    public RecordingStatus? Status { get; init; }

    /// <summary>What was recorded.</summary>
    public RecordingSource? Source { get; init; }

    /// <summary>What began it, for example <c>StartConferenceRecordingAPI</c>.</summary>
    public string? InitiatedBy { get; init; }

    /// <summary>Whether the two sides are kept apart.</summary>
    public RecordingChannels? Channels { get; init; }

    /// <summary>How long it is, in milliseconds.</summary>
    public int? DurationMillis { get; init; }

    /// <summary>Links to the file, good for 10 minutes after this was read. <see cref="ITelnyxRecordings.DownloadAsync"/> asks for fresh ones.</summary>
    public RecordingLinks? DownloadUrls { get; init; }

    /// <summary>The leg, by the id that commands take.</summary>
    public string? CallControlId { get; init; }

    /// <summary>The leg, by its own id.</summary>
    public string? CallLegId { get; init; }

    /// <summary>The session that the leg belongs to.</summary>
    public string? CallSessionId { get; init; }

    /// <summary>The conference; null for a recording of a call.</summary>
    public string? ConferenceId { get; init; }

    /// <summary>The application or connection.</summary>
    public string? ConnectionId { get; init; }

    /// <summary>The number that called.</summary>
    public string? From { get; init; }

    /// <summary>The number that was called.</summary>
    public string? To { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? RecordingStartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? RecordingEndedAt { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The name of the type and the id: the other members hold numbers and links that belong into no log.</summary>
    public override string ToString() => $"{nameof(TelnyxRecording)} {Id}";
}
