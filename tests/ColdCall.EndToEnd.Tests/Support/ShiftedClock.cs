namespace ColdCall.EndToEnd.Tests.Support;

/// <summary>The application's clock: the true one, moved ahead by a test that does not want to wait. Timers run in true time.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);
}
