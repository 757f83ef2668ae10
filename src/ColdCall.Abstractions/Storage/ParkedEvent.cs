namespace ColdCall.Storage;

/// <summary>A genuine event that could not be applied yet. It is kept alone and applied later, so that it could be acknowledged.</summary>
public sealed record ParkedEvent
{
    /// <summary>The event's key.</summary>
    public required string EventKey { get; init; }

    /// <summary>The event; only the engine reads it.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>How often it was tried to apply it.</summary>
    public int Attempts { get; init; }

    /// <summary>Not to be tried before this time.</summary>
    public DateTimeOffset NotBefore { get; init; }
}
