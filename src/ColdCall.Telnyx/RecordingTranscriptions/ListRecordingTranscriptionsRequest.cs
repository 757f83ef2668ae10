namespace ColdCall.Telnyx;

/// <summary>Which texts <see cref="ITelnyxRecordingTranscriptions.ListAsync"/> lists. Null members do not narrow the list.</summary>
public sealed record ListRecordingTranscriptionsRequest
{
    /// <summary>Those of this recording.</summary>
    public string? RecordingId { get; init; }

    /// <summary>Those made at this time or later.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Those made at this time or before.</summary>
    public DateTimeOffset? CreatedTo { get; init; }
}
