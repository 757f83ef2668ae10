namespace ColdCall.Simulation.Running;

/// <summary>A process's clock: wall time with an offset that may jump, and monotonic time that never does.</summary>
internal sealed class SimTime(SimLoop loop, ILife life, Func<TimeSpan> offset) : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => Start + loop.Now + offset();

    public override long GetTimestamp() => loop.Now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        loop.RequireOwnThread();
        var timer = new SimTimer(loop, life, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class SimTimer(SimLoop loop, ILife life, TimerCallback callback, object? state) : ITimer
    {
        private long _setting;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            long setting = ++_setting;
            if (dueTime != Timeout.InfiniteTimeSpan) loop.After(dueTime, life, () => Ring(setting, period));
            return true;
        }

        public void Dispose() => _setting++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Ring(long setting, TimeSpan period)
        {
            if (setting != _setting) return;
            if (period > TimeSpan.Zero) loop.After(period, life, () => Ring(setting, period));
            callback(state);
        }
    }
}
