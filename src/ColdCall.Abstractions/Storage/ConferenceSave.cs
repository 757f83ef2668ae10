namespace ColdCall.Storage;

/// <summary>One atomic change of one conference: all of it is kept, or nothing.</summary>
public sealed record ConferenceSave
{
    /// <summary>The conference's id.</summary>
    public required string Id { get; init; }

    /// <summary>The version this change was made from; 0 if the conference is new.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>The engine's new state.</summary>
    public required ReadOnlyMemory<byte> State { get; init; }

    /// <summary>When the engine wants to be called for it; null for never.</summary>
    public DateTimeOffset? NextDue { get; init; }

    /// <summary>Whether it has not ended.</summary>
    public bool Live { get; init; } = true;

    /// <summary>Whether it is set aside.</summary>
    public bool Quarantined { get; init; }

    /// <summary>Keys of the provider's events that this change accounts for. A key that was saved before makes the whole save a duplicate.</summary>
    public IReadOnlyList<string> EventKeys { get; init; } = [];

    /// <summary>Further names by which the conference can be found, such as the provider's ids. Names it has already are left as they are.</summary>
    public IReadOnlyList<string> IndexKeys { get; init; } = [];

    /// <summary>Unique names to take, such as an intent's key. One that is held already, by whomever, refuses the whole save.</summary>
    public IReadOnlyList<Reservation> Reserve { get; init; } = [];

    /// <summary>Unique names to give back.</summary>
    public IReadOnlyList<string> Release { get; init; } = [];

    /// <summary>Callbacks owed to the application from now on.</summary>
    public IReadOnlyList<InboxEntry> Inbox { get; init; } = [];

    /// <summary>Commands owed to the provider from now on, or changed.</summary>
    public IReadOnlyList<OutboxEntry> Outbox { get; init; } = [];

    /// <summary>Ids of commands no longer owed.</summary>
    public IReadOnlyList<string> OutboxDone { get; init; } = [];
}
