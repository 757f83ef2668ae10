namespace ColdCall.QuickStart.Tests.Support;

/// <summary>The true clock, set wrong by a test; and whoever waits 15 s for webhooks has waited long enough at once.</summary>
internal sealed class TestClock(TimeSpan ahead = default) : TimeProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(1);

    public bool IsHurried { get; init; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, IsHurried && dueTime == Patience ? Enough : dueTime, period);
}
