namespace ColdCall.Sqlite.Database;

/// <summary>A change whose caller waits for what comes of it.</summary>
internal sealed class AwaitedWrite<T>(Func<Session, T> change) : PendingWrite
{
#pragma warning disable RS0030 // Whoever waits must not go on in the writer's loop: all others would wait for it.
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
#pragma warning restore RS0030
    private T _result = default!;

    public Task<T> Completion => _completion.Task;

    public override void Apply(Session session) => _result = change(session);

    public override void Complete() => _completion.TrySetResult(_result);

    public override void Fail(Exception fault) => _completion.TrySetException(fault);
}
