using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ColdCall.Scheduling;

internal sealed partial class TaskScheduling(ILogger<TaskScheduling> logger) : IWorkScheduler
{
    private readonly ConcurrentDictionary<Task, bool> _running = new();

#pragma warning disable RS0030 // Waiters must not run on the thread of whoever completes them; this is the one place that says so.
    public TaskCompletionSource<T> NewCompletion<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);
#pragma warning restore RS0030

    public Task StartAsync(Func<Task> work)
    {
#pragma warning disable RS0030 // This is the one place that leaves the caller's thread.
        Task task = Task.Run(() => RunAsync(work));
#pragma warning restore RS0030
        _running[task] = true;
        task.ContinueWith(ended => _running.TryRemove(ended, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return task;
    }

    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        while (!_running.IsEmpty)
            await Task.WhenAll(_running.Keys).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task RunAsync(Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The application is stopping.
        }
        catch (Exception fault)
        {
            LogEscaped(fault);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Background work failed.")]
    private partial void LogEscaped(Exception fault);
}
