namespace ColdCall.Storage;

/// <summary>What a store answers to a node that says it is alive.</summary>
public sealed record LeaseRenewal
{
    /// <summary>
    /// Whether the node's lease had been kept all the time. False if it had run out and another node had noticed: what the node owed is taken over by
    /// then, and it has a new lease.
    /// </summary>
    public required bool Kept { get; init; }

    /// <summary>The nodes that have a lease now, the one that asks among them.</summary>
    public required IReadOnlyList<string> Alive { get; init; }
}
