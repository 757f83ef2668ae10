using System.Collections.Immutable;
using ColdCall.Simulation.Bugs;
using ColdCall.Simulation.Faults;

namespace ColdCall.Simulation.Shrinking;

/// <summary>Makes a failing history smaller: leaves out spans of choices, sets others to the mildest, and keeps what still breaks the same invariant.</summary>
internal static class Shrinker
{
    private const long Many = 1_000_000;

    public static RunResult Shrink(RunResult failing, PlantedBug bug, int maxRuns = 2000)
    {
        RunResult best = failing;
        int runs = 0;
        bool smaller = true;
        while (smaller && runs < maxRuns)
        {
            smaller = false;
            foreach (ImmutableArray<ImmutableArray<int>> candidate in Candidates(best.Choices))
            {
                if (++runs > maxRuns) break;
                RunResult result = Run.Of(failing.Seed, new Tally(), bug, given: candidate);
                if (result.Broken?.Invariant != failing.Broken!.Invariant || Weight(result.Choices) >= Weight(best.Choices)) continue;
                best = result;
                smaller = true;
                break;
            }
        }

        return Run.Of(failing.Seed, new Tally(), bug, keepsLines: true, best.Choices);
    }

    /// <summary>Fewer choices that matter are simpler; then smaller ones.</summary>
    private static long Weight(ImmutableArray<ImmutableArray<int>> choices) => choices.Sum(each => each.Sum(choice => choice == 0 ? 0 : Many + choice));

    /// <summary>Large steps first: a whole purpose, then halves of it, down to single choices.</summary>
    private static IEnumerable<ImmutableArray<ImmutableArray<int>>> Candidates(ImmutableArray<ImmutableArray<int>> choices)
    {
        int longest = choices.Max(each => each.Length);
        for (int span = longest; span >= 1; span = span > 1 ? (span + 1) / 2 : 0)
        {
            for (int purpose = 0; purpose < choices.Length; purpose++)
            {
                ImmutableArray<int> stream = choices[purpose];
                for (int start = 0; start < stream.Length; start += span)
                {
                    int length = Math.Min(span, stream.Length - start);
                    if (Enumerable.Range(start, length).All(place => stream[place] == 0)) continue;
                    yield return choices.SetItem(purpose, stream.RemoveRange(start, length));
                    yield return choices.SetItem(purpose, [.. stream.Select((choice, place) => place >= start && place < start + length ? 0 : choice)]);
                }
            }
        }
    }
}
