using System.Collections.Immutable;
using ColdCall.Simulation.Bugs;
using ColdCall.Simulation.Checking;
using ColdCall.Simulation.Faults;
using ColdCall.Simulation.Nodes;
using ColdCall.Simulation.Randomness;

namespace ColdCall.Simulation;

/// <summary>One seed from its start to its end: work among faults, then time to recover, then everything is stopped and the books are compared.</summary>
internal static class Run
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WorkLimit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RecoveryLimit = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan TellingLimit = TimeSpan.FromMinutes(25);
    private static readonly string[] Secrets = [SimEmulator.TelnyxApiKey, SimEmulator.TwilioAuthToken];

    public static RunResult Of(ulong seed, Tally tally, PlantedBug bug = PlantedBug.None, bool keepsLines = false, ImmutableArray<ImmutableArray<int>> given = default)
    {
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        using var world = new World(seed, given, bug, keepsLines, tally);
        BrokenInvariantException? broken = null;
        try
        {
            Live(world);
        }
        catch (BrokenInvariantException fault)
        {
            broken = fault;
            world.Trace.Add("checker", fault.Invariant.ToString(), fault.Message);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }

        tally.Seeds++;
        tally.Steps += world.Loop.Steps;
        tally.Simulated += world.Loop.Now;
        return new RunResult { Seed = seed, TraceHash = world.Trace.Hash, Broken = broken, Choices = world.Draws.Taken, Timeline = world.Trace.Lines, Swarm = world.Swarm.Summary };
    }

    private static void Live(World world)
    {
        world.Trace.Add("world", "begins", $"{world.Node.ProviderName}; {world.Swarm.Summary}");
        world.Node.Start();
        world.Workload.Start();
        Step(world, WorkLimit, () => world.Workload.IsDone);

        world.EndFaults();
        Step(world, RecoveryLimit, () => world.Checker.IsSettled);
        world.Checker.RequireSettled();
        Require(world);

        Stop(world);
        Step(world, StopLimit, () => world.Checker.HasEnded);
        world.Checker.RequireEnded();
        Require(world);

        Step(world, TellingLimit, () => world.Checker.Pending == 0 && world.Post.UnderWay == 0);
        world.Checker.RequireEnded();
        world.Checker.RequireTold();
        world.Checker.RequireBalance();
        world.Workload.CountForeign();
        if (world.KeepsLogs) world.Checker.RequireSilentLogs([.. Secrets, .. world.Workload.Numbers]);
        Require(world);
    }

    /// <summary>Everything by one call, at times; then each conference by its own.</summary>
    private static void Stop(World world)
    {
        world.Trace.Add("world", "stops");
        if (world.Draws.Next(Purpose.Workload, 2) == 1)
        {
            Task stopping = world.Workload.StopEverythingAsync();
            world.Loop.RunFor(StopLimit, () => stopping.IsCompleted);
            if (!world.Checker.ProviderIsEmpty) world.Checker.RequireEnded();
        }

        // Also those that nobody knows of, because the answer to their opening was lost.
        foreach (StateMachine.ConferenceRecord state in world.Checker.States.ToList()) _ = world.Workload.EndAsync(new ConferenceId(state.Id));
    }

    /// <summary>Second by second, because looking costs.</summary>
    private static void Step(World world, TimeSpan limit, Func<bool> until)
    {
        TimeSpan end = world.Loop.Now + limit;
        while (world.Loop.Now < end && !until()) world.Loop.RunFor(Second);
    }

    private static void Require(World world)
    {
        if (world.Loop.Broken is { } broken) throw broken;
    }
}
