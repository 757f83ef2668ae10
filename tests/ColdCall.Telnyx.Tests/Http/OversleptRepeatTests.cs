using ColdCall.Http;

namespace ColdCall.Telnyx.Tests.Http;

/// <summary>A process that was paused wakes late from the wait between two attempts.</summary>
public sealed class OversleptRepeatTests
{
    [Fact]
    public async Task Who_overslept_the_deadline_has_no_time_left_rather_than_less_than_none()
    {
        var policy = new RepeatPolicy(new LateClock(), () => 1);
        var fault = new ProviderException("telnyx", "hangup", CommandCertainty.Unknown, "no answer in time") { IsTransient = true };
        List<TimeSpan> given = [];
        ProviderException thrown = await Should.ThrowAsync<ProviderException>(() => policy.ExecuteAsync<string>(
            CommandKind.Idempotent,
            (limit, _) =>
            {
                given.Add(limit);
                throw fault;
            },
            TestContext.Current.CancellationToken));
        thrown.ShouldBe(fault);
        given.ShouldBe([RepeatPolicy.AttemptLimit, TimeSpan.Zero]);
    }

    /// <summary>Whoever waits by it wakes after twice the time that a request may take.</summary>
    private sealed class LateClock : TimeProvider
    {
        private TimeSpan _slept;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _slept.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime != Timeout.InfiniteTimeSpan) _slept += RepeatPolicy.Deadline * 2;
            return System.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
        }
    }
}
