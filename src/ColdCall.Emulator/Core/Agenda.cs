using System.Diagnostics.CodeAnalysis;

namespace ColdCall.Emulator.Core;

/// <summary>The steps to come, in order of time and, within one instant, of their arrival: the only source of order in the emulator.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Action<DateTimeOffset>, (DateTimeOffset Due, long Sequence)> _steps = new();
    private long _sequence;

    public DateTimeOffset? NextDue => _steps.TryPeek(out _, out (DateTimeOffset Due, long Sequence) first) ? first.Due : null;

    public void At(DateTimeOffset due, Action<DateTimeOffset> step) => _steps.Enqueue(step, (due, _sequence++));

    /// <summary>Takes the next step that is due; it is to be run with its own due time, so that a late clock changes nothing.</summary>
    public bool TryTake(DateTimeOffset now, [NotNullWhen(true)] out Action<DateTimeOffset>? step, out DateTimeOffset due)
    {
        bool any = _steps.TryPeek(out step, out (DateTimeOffset Due, long Sequence) first) && first.Due <= now;
        due = first.Due;
        if (any) _steps.Dequeue();
        else step = null;
        return any;
    }

    public void Clear() => _steps.Clear();
}
