using ColdCall.Endurance.Site;

namespace ColdCall.Endurance.Webhooks;

/// <summary>How the node answered, by what it was sent, and how fast.</summary>
internal sealed class AnswerBook
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(Fate Fate, int Status), int> _counts = [];
    private readonly List<double> _milliseconds = [];

    public int Total { get; private set; }

    public void Add(Fate fate, Reply reply, TimeSpan took)
    {
        lock (_lock)
        {
            Total++;
            _counts[(fate, reply.Status)] = _counts.GetValueOrDefault((fate, reply.Status)) + 1;
            if (fate is Fate.Genuine or Fate.Held or Fate.Repeated) _milliseconds.Add(took.TotalMilliseconds);
        }
    }

    public int Count(Func<Fate, bool> fate, Func<int, bool> status)
    {
        lock (_lock) return _counts.Where(count => fate(count.Key.Fate) && status(count.Key.Status)).Sum(count => count.Value);
    }

    public string WordsOf(Fate fate)
    {
        lock (_lock) return string.Join(", ", _counts.Where(count => count.Key.Fate == fate).OrderBy(count => count.Key.Status).Select(count => $"{count.Value} × {count.Key.Status}"));
    }

    /// <returns>The time within which so many of a thousand were answered.</returns>
    public double Milliseconds(int perMille)
    {
        lock (_lock)
        {
            double[] sorted = [.. _milliseconds.Order()];
            return sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * (perMille / 1000.0)))];
        }
    }
}
