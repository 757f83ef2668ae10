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
}
