namespace ColdCall.Scheduling;

/// <summary>
/// The engine's time: the time of day at the start, and what has passed since by the clock that never jumps. A clock of the machine that is set while
/// calls are going on ends none of them and lets none go on.
/// </summary>
internal sealed class EngineClock(TimeProvider time) : TimeProvider
{
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();
    private readonly long _start = time.GetTimestamp();

    public override long TimestampFrequency => time.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => time.LocalTimeZone;

    /// <summary>How far the machine's clock was set ahead since the start; negative if it was set back.</summary>
    public TimeSpan Drift => time.GetUtcNow() - GetUtcNow();

    public override DateTimeOffset GetUtcNow() => _startedAt + time.GetElapsedTime(_start);

    public override long GetTimestamp() => time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => time.CreateTimer(callback, state, dueTime, period);
}
