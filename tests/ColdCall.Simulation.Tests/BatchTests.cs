using System.Globalization;
using ColdCall.Simulation.Faults;

namespace ColdCall.Simulation.Tests;

/// <summary>Many seeds. A failing one is printed with the command that replays it.</summary>
public sealed class BatchTests(ITestOutputHelper output)
{
    private const int DefaultSeeds = 10_000;

    /// <summary>Fewer where somebody only wants to see that it runs.</summary>
    private static int Seeds => int.TryParse(Environment.GetEnvironmentVariable("COLDCALL_SEEDS"), NumberStyles.None, CultureInfo.InvariantCulture, out int seeds) ? seeds : DefaultSeeds;

    [Fact]
    public void Every_invariant_holds_for_every_seed_and_every_goal_is_reached()
    {
        var batch = new Batch(1, (ulong)Seeds);
        batch.Run(TestContext.Current.CancellationToken);

        output.WriteLine(batch.Report());
        batch.Broken.ShouldBeEmpty(batch.Report());
        batch.Tally.Seeds.ShouldBe(Seeds);
        if (Seeds < DefaultSeeds) return;
        batch.Tally.Faults.Where(each => each.Count == 0).Select(each => each.Kind).ShouldBeEmpty("a fault that never strikes proves nothing");
        batch.Tally.Goals.Where(each => each.Count == 0).Select(each => each.Goal).ShouldBeEmpty("a state that is never reached is not tested");
    }

    [Fact]
    public void A_seed_gives_the_same_history_again()
    {
        for (ulong seed = 1; seed <= (ulong)Math.Max(Seeds / 100, 1); seed++)
        {
            RunResult first = Simulation.Run.Of(seed, new Tally());
            RunResult second = Simulation.Run.Of(seed, new Tally());
            second.TraceHash.ShouldBe(first.TraceHash, $"seed {seed}");
        }
    }

    [Fact]
    public void Choices_that_were_recorded_give_the_same_history_again()
    {
        RunResult first = Simulation.Run.Of(7, new Tally());
        RunResult second = Simulation.Run.Of(7, new Tally(), given: first.Choices);
        second.TraceHash.ShouldBe(first.TraceHash);
    }

    [Fact]
    public void Another_seed_gives_another_history() =>
        Enumerable.Range(1, 20).Select(seed => Simulation.Run.Of((ulong)seed, new Tally()).TraceHash).Distinct().Count().ShouldBe(20);
}
