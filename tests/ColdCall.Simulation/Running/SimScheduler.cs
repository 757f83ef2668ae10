using ColdCall.Scheduling;
using ColdCall.Simulation.Checking;

namespace ColdCall.Simulation.Running;

/// <summary>Work of a process, on the loop. Waiters go on in the step that completes what they wait for.</summary>
internal sealed class SimScheduler(SimLoop loop, ILife life, Checker checker) : IWorkScheduler
{
    private readonly List<Task> _running = [];

    public TaskCompletionSource<T> NewCompletion<T>() => new();

    public Task StartAsync(Func<Task> work)
    {
        var ended = new TaskCompletionSource();
        _running.Add(ended.Task);
        loop.After(TimeSpan.Zero, life, () => _ = RunAsync(work, ended));
        return ended.Task;
    }

    public Task DrainAsync(CancellationToken cancellationToken) => Task.WhenAll(_running).WaitAsync(cancellationToken);

    private async Task RunAsync(Func<Task> work, TaskCompletionSource ended)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is StoreUnavailableException or OperationCanceledException)
        {
            // Logged and lived with, as in production.
        }
        catch (Exception fault)
        {
            checker.Break(Invariant.NothingEscapes, $"Background work failed: {fault}");
        }

        _running.Remove(ended.Task);
        ended.SetResult();
    }
}
