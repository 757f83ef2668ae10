using ColdCall.Scheduling;

namespace ColdCall.Conferences;

/// <summary>Tells the worker that there may be something to do, so that it need not wait for its next round.</summary>
internal sealed class WorkSignal(IWorkScheduler work)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource<bool> _raised = work.NewCompletion<bool>();

    public void Raise()
    {
        TaskCompletionSource<bool> raised;
        lock (_gate)
        {
            raised = _raised;
            _raised = work.NewCompletion<bool>();
        }

        raised.TrySetResult(true);
    }

    /// <summary>Completes at the next <see cref="Raise"/>. Take it before looking for work, so that nothing is missed in between.</summary>
    public Task NextAsync()
    {
        lock (_gate) return _raised.Task;
    }
}
