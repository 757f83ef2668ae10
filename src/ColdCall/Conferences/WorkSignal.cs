namespace ColdCall.Conferences;

/// <summary>Tells the worker that there may be something to do, so that it need not wait for its next round.</summary>
internal sealed class WorkSignal
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _raised = New();

    public void Raise()
    {
        TaskCompletionSource raised;
        lock (_gate)
        {
            raised = _raised;
            _raised = New();
        }

        raised.TrySetResult();
    }

    /// <summary>Completes at the next <see cref="Raise"/>. Take it before looking for work, so that nothing is missed in between.</summary>
    public Task NextAsync()
    {
        lock (_gate) return _raised.Task;
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
