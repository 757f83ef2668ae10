namespace ColdCall.Emulator.Media;

/// <summary>A stretch of a recording that one bridge sends without a break. All numbers are frames of the recording.</summary>
internal sealed class TapeTake(long start)
{
    /// <summary>What is more behind than this is not late: the sound itself had stopped, or the clock was moved ahead.</summary>
    private const long MostLate = Tape.Rate;

    /// <summary>Sound from the future: the page's clock is faster than ours.</summary>
    private const long MostEarly = Tape.Rate / 5;

    private long? _anchor;

    public long Start { get; } = start;

    /// <summary>Null while it goes on.</summary>
    public long? End { get; set; }

    /// <summary>Where a piece belongs: after the one before it, whenever it comes, as long as that fits the time.</summary>
    /// <param name="at">Its place in the take by the page's count.</param>
    /// <param name="count">How long it is.</param>
    /// <param name="now">How much was recorded until now.</param>
    public long Place(long at, long count, long now)
    {
        long latest = now - count - at;
        bool fits = _anchor is { } anchor && (End is not null || (anchor <= latest + MostEarly && anchor >= latest - MostLate));
        if (!fits) _anchor = latest;
        return _anchor!.Value + at;
    }
}
