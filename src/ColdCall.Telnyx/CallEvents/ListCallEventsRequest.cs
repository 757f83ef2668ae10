namespace ColdCall.Telnyx;

/// <summary>Which events <see cref="ITelnyxCallEvents.ListAsync"/> lists. Null members do not narrow the list.</summary>
public sealed record ListCallEventsRequest
{
    /// <summary>Those of this leg, by its own id.</summary>
    public string? LegId { get; init; }

    /// <summary>Those of this session.</summary>
    public string? ApplicationSessionId { get; init; }

    /// <summary>Those of this application or connection.</summary>
    public string? ConnectionId { get; init; }

    /// <summary>Those of applications whose name contains this text, of at least three characters; capitals do not matter.</summary>
    public string? ApplicationName { get; init; }

    /// <summary>Those of this outbound voice profile.</summary>
    public string? OutboundVoiceProfileId { get; init; }

    /// <summary>Those of this product.</summary>
    public TelnyxProduct? Product { get; init; }

    /// <summary>Commands alone, or events alone.</summary>
    public CallEventType? Type { get; init; }

    /// <summary>Those of this name, for example <c>call.hangup</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Those of calls from this number.</summary>
    public string? From { get; init; }

    /// <summary>Those of calls to this number.</summary>
    public string? To { get; init; }

    /// <summary>Those of conferences in this status.</summary>
    public ConferenceStatus? Status { get; init; }

    /// <summary>Those that could not be delivered, or those that could.</summary>
    public bool? Failed { get; init; }

    /// <summary>Those of a time.</summary>
    public OccurrenceFilter? OccurredAt { get; init; }
}
