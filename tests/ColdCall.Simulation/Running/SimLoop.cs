using ColdCall.Simulation.Checking;

namespace ColdCall.Simulation.Running;

/// <summary>The one thread of a simulation: runs what is due, in order of time and then of asking. Time passes only here.</summary>
internal sealed class SimLoop
{
    private readonly PriorityQueue<(ILife? Life, Action Step), (long Due, long Number)> _steps = new();
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private long _number;

    /// <summary>Time since the start, which never jumps.</summary>
    public TimeSpan Now { get; private set; }

    public long Steps { get; private set; }

    /// <summary>The first thing that did not hold.</summary>
    public BrokenInvariantException? Broken { get; private set; }

    /// <summary>Whatever catches exceptions in between, the run stops after this step.</summary>
    public void Break(Invariant invariant, string message) => Broken ??= new BrokenInvariantException(invariant, message);

    /// <summary>Runs a step later.</summary>
    /// <param name="wait">How much later.</param>
    /// <param name="life">Whose step it is; null for the world's.</param>
    /// <param name="step">The step.</param>
    public void After(TimeSpan wait, ILife? life, Action step) => At(Now + (wait > TimeSpan.Zero ? wait : TimeSpan.Zero), life, step);

    /// <summary>Runs steps until so much time has passed, or until something holds.</summary>
    public void RunFor(TimeSpan length, Func<bool>? until = null)
    {
        TimeSpan end = Now + length;
        while (until?.Invoke() != true && _steps.TryPeek(out _, out (long Due, long Number) next) && next.Due <= end.Ticks)
        {
            (ILife? life, Action step) = _steps.Dequeue();
            Now = TimeSpan.FromTicks(next.Due);
            if (life is { Over: true }) continue;
            if (life is not null && life.PausedUntil > Now)
            {
                At(life.PausedUntil, life, step);
                continue;
            }

            Steps++;
            step();
            RequireOwnThread();
            if (Broken is not null) throw Broken;
        }

        if (until?.Invoke() != true && Now < end) Now = end;
    }

    /// <summary>Whatever runs elsewhere makes a history that cannot be repeated.</summary>
    public void RequireOwnThread()
    {
        if (Environment.CurrentManagedThreadId != _thread) Break(Invariant.OneThread, $"Something ran on thread {Environment.CurrentManagedThreadId}: {Environment.StackTrace}");
    }

    private void At(TimeSpan due, ILife? life, Action step) => _steps.Enqueue((life, step), (due.Ticks, ++_number));
}
