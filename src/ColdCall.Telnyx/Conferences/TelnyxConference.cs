namespace ColdCall.Telnyx;

/// <summary>A conference as Telnyx describes it.</summary>
public sealed record TelnyxConference
{
    /// <summary>Its id.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>Its name; null if Telnyx does not say.</summary>
    public string? Name { get; init; }

    /// <summary>How far it has come; null if Telnyx does not say, which it need not.</summary>
    public ConferenceStatus? Status { get; init; }

    /// <summary>Where it is kept, in Telnyx's own spelling, for example <c>sv1</c>.</summary>
    public string? Region { get; init; }

    /// <summary>The connection it belongs to.</summary>
    public string? ConnectionId { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>When it is over at the latest.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Why it ended; null before.</summary>
    public ConferenceEndReason? EndReason { get; init; }

    /// <summary>Who ended it; null before, and if nobody in particular did.</summary>
    public ConferenceEnder? EndedBy { get; init; }
}
