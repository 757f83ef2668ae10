using ColdCall.Simulation.Checking;
using ColdCall.Simulation.Faults;
using ColdCall.Simulation.Nodes;
using ColdCall.Simulation.Randomness;

namespace ColdCall.Simulation.Working;

internal sealed partial class Workload
{
    /// <summary>Asks once, as soon as the process runs, and lives with what comes of it.</summary>
    private async Task<T?> TryAsync<T>(string what, Func<NodeLife, Task<T>> ask) where T : class
    {
        (T? answer, Exception? fault) = await AskAsync(what, ask).ConfigureAwait(false);
        Judge(what, fault);
        return answer;
    }

    /// <summary>Asks again with the same key as long as nobody has said yes or no, as an application does whose user waits.</summary>
    private async Task<T?> InsistAsync<T>(string what, Func<NodeLife, Task<T>> ask) where T : class
    {
        for (int attempt = 0; attempt < 6; attempt++)
        {
            (T? answer, Exception? fault) = await AskAsync(what, ask).ConfigureAwait(false);
            Judge(what, fault);
            if (answer is not null || fault is not (null or StoreUnavailableException)) return answer;
            await world.WaitAsync(null, Pause * (1 + world.Draws.Next(Purpose.Workload, 20))).ConfigureAwait(false);
        }

        return null;
    }

    /// <summary>Who asks a process that dies is not answered, and gives up after a while.</summary>
    private async Task<(T? Answer, Exception? Fault)> AskAsync<T>(string what, Func<NodeLife, Task<T>> ask) where T : class
    {
        while (!world.Node.IsUp) await world.WaitAsync(null, Pause).ConfigureAwait(false);
        NodeLife life = world.Node.Life!;
        world.Trace.Add("user", what);
        var done = new TaskCompletionSource<(T?, Exception?)>();
        world.Loop.After(TimeSpan.Zero, life, () => _ = AnswerAsync(life, ask, done));
        world.Loop.After(Patience, null, () => done.TrySetResult((null, null)));
        (T? answer, Exception? fault) = await done.Task.ConfigureAwait(false);
        world.Trace.Add("user", "hears", $"{what}: {(fault is null ? answer is null ? "nothing" : "yes" : fault.GetType().Name)}");
        return (answer, fault);
    }

    private static async Task AnswerAsync<T>(NodeLife life, Func<NodeLife, Task<T>> ask, TaskCompletionSource<(T?, Exception?)> done) where T : class
    {
        try
        {
            done.TrySetResult((await ask(life).ConfigureAwait(false), null));
        }
        catch (Exception fault)
        {
            done.TrySetResult((null, fault));
        }
    }

    /// <summary>Errors that the documentation names are fine; others are not.</summary>
    private void Judge(string what, Exception? fault)
    {
        if (fault is KeyConflictException) world.Swarm.Tally.Reached(Goal.SameKeyOtherContent);
        if (fault is DestinationNotAllowedException) world.Swarm.Tally.Reached(Goal.ForbiddenNumberRefused);
        bool isDocumented = fault is null or ColdCallException or StoreUnavailableException;
        if (!isDocumented || (fault is StoreUnavailableException && world.FaultsAreOver)) world.Checker.Break(Invariant.ExpectedErrors, $"'{what}' failed with {fault}");
    }
}
