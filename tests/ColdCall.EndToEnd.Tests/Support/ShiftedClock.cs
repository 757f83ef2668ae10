namespace ColdCall.EndToEnd.Tests.Support;

/// <summary>The application's clock: the true one, moved ahead by a test that does not want to wait. Timers run in true time.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private long _ahead;

    public TimeSpan Ahead => TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;

    public override long GetTimestamp() => base.GetTimestamp() + (Interlocked.Read(ref _ahead) * (TimestampFrequency / TimeSpan.TicksPerSecond));

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);
}
