using System.Globalization;

namespace Dialer.Live;

/// <summary>The events of one agent: the last ones are kept, for readers who were away for a moment.</summary>
internal sealed class AgentStream(string epoch)
{
    public const int Kept = 200;

    private readonly Lock _gate = new();
    private readonly Queue<StreamEvent> _kept = new();
    private readonly HashSet<EventQueue> _readers = [];
    private long _last;

    public void Publish(string type, string data)
    {
        lock (_gate)
        {
            var next = new StreamEvent(IdOf(++_last), type, data);
            _kept.Enqueue(next);
            if (_kept.Count > Kept) _kept.Dequeue();
            _readers.RemoveWhere(reader => !reader.TryTake(next));
        }
    }

    /// <summary>Adds a reader, which gets everything from now on.</summary>
    /// <param name="lastId">The last event that it has seen; null if it is new.</param>
    /// <returns>The reader, with what it has missed, or with the position that a snapshot of now has.</returns>
    public EventQueue Open(string? lastId)
    {
        lock (_gate)
        {
            bool resumes = PositionOf(lastId) is { } seen && seen <= _last && seen >= _last - _kept.Count;
            var reader = new EventQueue(resumes ? null : IdOf(_last));
            if (resumes)
            {
                foreach (StreamEvent missed in _kept.Skip(_kept.Count - (int)(_last - PositionOf(lastId)!.Value))) reader.TryTake(missed);
            }

            _readers.Add(reader);
            return reader;
        }
    }

    public void Close(EventQueue reader)
    {
        lock (_gate) _readers.Remove(reader);
    }

    private string IdOf(long position) => string.Create(CultureInfo.InvariantCulture, $"{epoch}-{position}");

    /// <returns>Where this id stands; null for an id of another run, and for what is no id.</returns>
    private long? PositionOf(string? id) =>
        id is not null && id.StartsWith($"{epoch}-", StringComparison.Ordinal)
        && long.TryParse(id.AsSpan(epoch.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out long position)
            ? position
            : null;
}
