namespace ColdCall.Scheduling;

/// <summary>
/// Decides where work runs. Production uses the thread pool; a simulation runs everything on its own thread, in its own order, so that a
/// history can be repeated.
/// </summary>
internal interface IWorkScheduler
{
    /// <summary>A completion whose waiters go on where the scheduler wants them.</summary>
    TaskCompletionSource<T> NewCompletion<T>();

    /// <summary>Starts work. It must handle its own errors; one that escapes is logged.</summary>
    Task StartAsync(Func<Task> work);

    /// <summary>Waits until all work that was started has ended, or the token is cancelled.</summary>
    Task DrainAsync(CancellationToken cancellationToken);
}
