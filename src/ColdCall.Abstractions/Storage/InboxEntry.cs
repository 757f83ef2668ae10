namespace ColdCall.Storage;

/// <summary>A callback owed to the application.</summary>
public sealed record InboxEntry
{
    /// <summary>The conference whose callbacks are made one at a time; for an event of no conference, a name of its own.</summary>
    public required string Stream { get; init; }

    /// <summary>Its place among the callbacks of the stream.</summary>
    public required long Sequence { get; init; }

    /// <summary>What to call back; only the engine reads it.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>How far it has come.</summary>
    public InboxStatus Status { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>Not to be tried before this time; null for at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The handlers that have completed it; they are not called again.</summary>
    public IReadOnlyList<string> CompletedBy { get; init; } = [];
}
