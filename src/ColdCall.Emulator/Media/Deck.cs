using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Media;

/// <summary>Records one recording, from the pieces that the bridge sends. Every stretch has a number, its take.</summary>
internal sealed class Deck(Recording recording, Tape tape)
{
    private readonly List<TapeTake> _takes = [];

    public Recording Recording { get; } = recording;

    /// <summary>The bridge is to send pieces of the newest take.</summary>
    public bool Rolls => _takes is [.., { End: null }];

    public int Take => _takes.Count;

    public void Roll(DateTimeOffset now)
    {
        if (!Rolls) _takes.Add(new TapeTake(Position(now)));
    }

    public void Halt(DateTimeOffset now)
    {
        if (Rolls) _takes[^1].End = Position(now);
    }

    /// <summary>Takes a piece in; what lies outside of its take is left out.</summary>
    /// <param name="number">The take.</param>
    /// <param name="at">The piece's place in it, in frames.</param>
    /// <param name="samples">The piece.</param>
    /// <param name="now">The time.</param>
    public void Write(int number, int at, ReadOnlySpan<byte> samples, DateTimeOffset now)
    {
        if (number < 1 || number > _takes.Count) return;
        TapeTake take = _takes[number - 1];
        int count = samples.Length / tape.FrameBytes;
        long place = take.Place(at, count, Position(now));
        long from = Math.Max(place, take.Start);
        long to = Math.Min(place + count, take.End ?? long.MaxValue);
        if (from < to) tape.Write(from, samples[(int)((from - place) * tape.FrameBytes)..(int)((to - place) * tape.FrameBytes)]);
    }

    /// <summary>Completes the file. It is as long as was recorded, whatever came in.</summary>
    public void Finish()
    {
        if (Recording.Order.IsTrimmed) Recording.Length = tape.Trim(Recording.Length);
        tape.Finish(Recording.Length);
    }

    public Stream Open() => tape.Open();

    public void Erase() => tape.Delete();

    private long Position(DateTimeOffset now) => Tape.FramesIn(Recording.LengthAt(now));
}
