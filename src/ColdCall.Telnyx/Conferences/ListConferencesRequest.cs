namespace ColdCall.Telnyx;

/// <summary>Which conferences <see cref="ITelnyxConferences.ListAsync"/> lists. Null members do not narrow the list.</summary>
public sealed record ListConferencesRequest
{
    /// <summary>Those of exactly this name.</summary>
    public string? Name { get; init; }

    /// <summary>Those in this status.</summary>
    public ConferenceStatus? Status { get; init; }

    /// <summary>Those of this Call Control application.</summary>
    public string? ConnectionId { get; init; }

    /// <summary>Those that this leg is or was in.</summary>
    public string? LegId { get; init; }

    /// <summary>Those of this call session.</summary>
    public string? ApplicationSessionId { get; init; }

    /// <summary>Those of applications whose name contains this text, of at least three characters; capitals do not matter.</summary>
    public string? ApplicationName { get; init; }

    /// <summary>Those of this outbound voice profile.</summary>
    public string? OutboundVoiceProfileId { get; init; }

    /// <summary>Those with a call from this number.</summary>
    public string? From { get; init; }

    /// <summary>Those with a call to this number.</summary>
    public string? To { get; init; }

    /// <summary>Those of this product.</summary>
    public TelnyxProduct? Product { get; init; }

    /// <summary>Those with an event of this type.</summary>
    public CallEventType? Type { get; init; }

    /// <summary>Those with an event that could not be delivered, or those without.</summary>
    public bool? Failed { get; init; }

    /// <summary>Those of a time.</summary>
    public OccurrenceFilter? OccurredAt { get; init; }
}
