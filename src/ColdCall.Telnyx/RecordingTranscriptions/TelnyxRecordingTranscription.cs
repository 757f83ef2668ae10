namespace ColdCall.Telnyx;

/// <summary>The text of a recording as Telnyx describes it.</summary>
public sealed record TelnyxRecordingTranscription
{
    /// <summary>Its id.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>The recording.</summary>
    public string? RecordingId { get; init; }

    /// <summary>How far it has come; only a completed one has a text.</summary>
    public RecordingTranscriptionStatus? Status { get; init; }

    /// <summary>How long it is, in milliseconds.</summary>
    public int? DurationMillis { get; init; }

    /// <summary>The text; null while it is being made.</summary>
    public string? TranscriptionText { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The name of the type alone: the members hold what belongs into no log.</summary>
    public override string ToString() => nameof(TelnyxRecordingTranscription);
}
