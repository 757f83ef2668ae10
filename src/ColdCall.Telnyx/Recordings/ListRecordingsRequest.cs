namespace ColdCall.Telnyx;

/// <summary>Which recordings <see cref="ITelnyxRecordings.ListAsync"/> lists. Null members do not narrow the list.</summary>
public sealed record ListRecordingsRequest
{
    /// <summary>Those of this conference.</summary>
    public string? ConferenceId { get; init; }

    /// <summary>Those of conferences in this region.</summary>
    public string? ConferenceRegion { get; init; }

    /// <summary>Those of this leg, by the id that commands take.</summary>
    public string? CallControlId { get; init; }

    /// <summary>Those of this leg, by its own id.</summary>
    public string? CallLegId { get; init; }

    /// <summary>Those of this session.</summary>
    public string? CallSessionId { get; init; }

    /// <summary>Those of this application or connection.</summary>
    public string? ConnectionId { get; init; }

    /// <summary>Those of calls from exactly this number.</summary>
    public string? From { get; init; }

    /// <summary>Those of calls to exactly this number.</summary>
    public string? To { get; init; }

    /// <summary>Those of the call with this SIP <c>Call-ID</c>.</summary>
    public string? SipCallId { get; init; }

    /// <summary>Those made at this time or later.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Those made at this time or before.</summary>
    public DateTimeOffset? CreatedTo { get; init; }

    /// <summary>Those that began at this time or later.</summary>
    public DateTimeOffset? StartedFrom { get; init; }

    /// <summary>Those that began at this time or before.</summary>
    public DateTimeOffset? StartedTo { get; init; }

    /// <summary>Those that ended at this time or later.</summary>
    public DateTimeOffset? EndedFrom { get; init; }

    /// <summary>Those that ended at this time or before.</summary>
    public DateTimeOffset? EndedTo { get; init; }
}
