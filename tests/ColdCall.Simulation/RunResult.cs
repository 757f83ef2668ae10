using System.Collections.Immutable;
using ColdCall.Simulation.Checking;

namespace ColdCall.Simulation;

/// <summary>What came of one seed.</summary>
internal sealed record RunResult
{
    public required ulong Seed { get; init; }

    public required ulong TraceHash { get; init; }

    /// <summary>What did not hold; null if everything did.</summary>
    public required BrokenInvariantException? Broken { get; init; }

    /// <summary>All draws, by purpose.</summary>
    public required ImmutableArray<ImmutableArray<int>> Choices { get; init; }

    public required IReadOnlyList<string> Timeline { get; init; }

    public required string Swarm { get; init; }
}
