using ColdCall.Simulation.Bugs;
using ColdCall.Simulation.Faults;
using ColdCall.Simulation.Shrinking;

namespace ColdCall.Simulation.Tests;

/// <summary>A simulation that finds nothing may be blind. So faults are planted, and each has to be found.</summary>
public sealed class PlantedBugTests(ITestOutputHelper output)
{
    private const ulong MostSeeds = 10_000;

    public static TheoryData<string> Bugs => [.. Enum.GetNames<PlantedBug>().Where(name => name != nameof(PlantedBug.None))];

    [Theory]
    [MemberData(nameof(Bugs))]
    public void A_planted_bug_is_found(string name)
    {
        PlantedBug bug = Enum.Parse<PlantedBug>(name);
        for (ulong seed = 1; seed <= MostSeeds; seed++)
        {
            if (Simulation.Run.Of(seed, new Tally(), bug).Broken is not { } broken) continue;
            output.WriteLine($"{name} is found by seed {seed}: {broken.Invariant}. {broken.Message}");
            Simulation.Run.Of(seed, new Tally()).Broken.ShouldBeNull($"seed {seed} breaks without the bug, too");
            return;
        }

        Assert.Fail($"{name} was not found within {MostSeeds} seeds.");
    }

    [Fact]
    public void A_failing_history_shrinks_and_still_breaks_the_same_invariant()
    {
        RunResult failing = Enumerable.Range(1, 1000).Select(seed => Simulation.Run.Of((ulong)seed, new Tally(), PlantedBug.ResendsDial)).First(result => result.Broken is not null);

        RunResult shrunk = Shrinker.Shrink(failing, PlantedBug.ResendsDial, maxRuns: 150);

        shrunk.Broken!.Invariant.ShouldBe(failing.Broken!.Invariant);
        shrunk.Choices.Sum(each => each.Count(choice => choice != 0)).ShouldBeLessThan(failing.Choices.Sum(each => each.Count(choice => choice != 0)));
    }
}
