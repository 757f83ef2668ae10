namespace ColdCall.Telemetry;

/// <summary>What became of a provider's event.</summary>
internal enum EventOutcome
{
    /// <summary>A conference took it.</summary>
    Applied,

    /// <summary>It was known before, and changed nothing.</summary>
    Duplicate,

    /// <summary>No conference of ours takes it; the application gets it as it is.</summary>
    Unrouted,

    /// <summary>It could not be applied now, and is tried again later.</summary>
    Parked,
}
