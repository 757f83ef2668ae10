namespace ColdCall;

/// <summary>A genuine event of a provider that could not be applied yet. It is tried again by itself.</summary>
public sealed record UnappliedEvent
{
    /// <summary>The event's key.</summary>
    public required string EventKey { get; init; }

    /// <summary>The provider that told it.</summary>
    public required string Provider { get; init; }

    /// <summary>The provider's name of its type.</summary>
    public required string EventType { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it is tried next, at the earliest.</summary>
    public required DateTimeOffset NextTry { get; init; }
}
