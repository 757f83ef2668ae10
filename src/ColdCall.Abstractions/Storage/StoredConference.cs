namespace ColdCall.Storage;

/// <summary>A conference as a store keeps it: bytes whose meaning only the engine knows, and what the store needs to find them.</summary>
public sealed record StoredConference
{
    /// <summary>The conference's id.</summary>
    public required string Id { get; init; }

    /// <summary>Counts its saves from 1.</summary>
    public required long Version { get; init; }

    /// <summary>The engine's state.</summary>
    public required ReadOnlyMemory<byte> State { get; init; }

    /// <summary>When the engine wants to be called for it; null for never.</summary>
    public DateTimeOffset? NextDue { get; init; }

    /// <summary>Whether it has not ended.</summary>
    public bool Live { get; init; }

    /// <summary>Whether it was set aside because its events could not be applied.</summary>
    public bool Quarantined { get; init; }
}
