using System.Text;

namespace ColdCall.Emulator.Wire;

/// <summary>Every command and every delivery, in order; the oldest are dropped beyond a bound.</summary>
internal sealed class WireLog
{
    private const int MaxEntries = 10_000;
    private const int MaxBodyBytes = 16 * 1024;
    private readonly Queue<WireLogEntry> _entries = [];
    private long _sequence;

    public IEnumerable<WireLogEntry> Entries => _entries;

    public long NextSequence() => ++_sequence;

    public void Add(WireLogEntry entry)
    {
        _entries.Enqueue(entry);
        if (_entries.Count > MaxEntries) _entries.Dequeue();
    }

    public void Clear() => _entries.Clear();

    /// <summary>The body as text, cut where it would fill the log.</summary>
    public static string Text(ReadOnlySpan<byte> body) => Encoding.UTF8.GetString(body[..Math.Min(body.Length, MaxBodyBytes)]);
}
