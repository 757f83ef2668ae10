namespace KillNode;

/// <summary>A clock that runs a number of times as fast as the true one. With the same epoch, two processes agree on the time.</summary>
public sealed class FastTimeProvider(DateTimeOffset epoch, int factor) : TimeProvider
{
    public override long TimestampFrequency => System.TimestampFrequency / factor;

    public override DateTimeOffset GetUtcNow() => epoch + ((System.GetUtcNow() - epoch) * factor);

    public override long GetTimestamp() => System.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Slowed(System.CreateTimer(callback, state, TrueTime(dueTime), TrueTime(period)), this);

    private TimeSpan TrueTime(TimeSpan fast) => fast == Timeout.InfiniteTimeSpan ? fast : fast / factor;

    private sealed class Slowed(ITimer timer, FastTimeProvider clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(clock.TrueTime(dueTime), clock.TrueTime(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
