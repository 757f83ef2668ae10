namespace QuickStart.Doctor.Telnyx;

/// <summary>How far our clock is ahead of the one that dates Telnyx's answers.</summary>
internal sealed class ClockDifference(TimeProvider clock)
{
    /// <summary>By the newest answer; null without a dated one.</summary>
    public TimeSpan? Ahead { get; private set; }

    public void Learn(DateTimeOffset? theirs)
    {
        if (theirs is { } date) Ahead = clock.GetUtcNow() - date;
    }
}
