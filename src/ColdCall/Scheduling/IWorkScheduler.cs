namespace ColdCall.Scheduling;

/// <summary>Runs work that nobody waits for. Production uses the thread pool; a simulation runs it on its own thread, in its own order.</summary>
internal interface IWorkScheduler
{
    /// <summary>Starts work. It must handle its own errors; one that escapes is logged.</summary>
    Task StartAsync(Func<Task> work);

    /// <summary>Waits until all work that was started has ended, or the token is cancelled.</summary>
    Task DrainAsync(CancellationToken cancellationToken);
}
