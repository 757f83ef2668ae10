using System.Diagnostics;
using System.Globalization;
using System.Text;
using ColdCall.Simulation.Bugs;
using ColdCall.Simulation.Faults;

namespace ColdCall.Simulation;

/// <summary>Many seeds, one loop a thread.</summary>
internal sealed class Batch(ulong first, ulong count, PlantedBug bug = PlantedBug.None)
{
    private const int MostShown = 20;
    private readonly Lock _gate = new();
    private readonly List<RunResult> _broken = [];
    private long _next = (long)first - 1;
    private long _done;

    public Tally Tally { get; } = new();

    public IReadOnlyList<RunResult> Broken => _broken;

    public long Done => Volatile.Read(ref _done);

    public TimeSpan Took { get; private set; }

    public void Run(CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        Thread[] threads = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(() => Work(cancellationToken)))];
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();
        Took = Stopwatch.GetElapsedTime(start);
        _broken.Sort((a, b) => a.Seed.CompareTo(b.Seed));
    }

    public string Report()
    {
        var text = new StringBuilder();
        foreach (RunResult result in _broken.Take(MostShown))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"seed {result.Seed} breaks {result.Broken!.Invariant}: {result.Broken.Message}");
            text.AppendLine(CultureInfo.InvariantCulture, $"  replay: dotnet run --project tests/ColdCall.Simulation -c Release -- --seed {result.Seed} --trace");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"{Tally.Seeds} seeds, {_broken.Count} broken, {Took.TotalSeconds:0.0} s; {Tally.Simulated.TotalHours:0} h simulated, {Tally.Steps} steps, {Tally.Commands} requests, {Tally.Webhooks} webhooks, {Tally.Callbacks} callbacks, {Tally.Rings} rings");
        foreach ((Mishap kind, long number) in Tally.Faults) text.AppendLine(CultureInfo.InvariantCulture, $"  {kind,-28}{number,12}");
        foreach ((Goal goal, long number) in Tally.Goals) text.AppendLine(CultureInfo.InvariantCulture, $"  {goal,-28}{number,12}");
        return text.ToString();
    }

    private void Work(CancellationToken cancellationToken)
    {
        var tally = new Tally();
        while (!cancellationToken.IsCancellationRequested)
        {
            ulong seed = (ulong)Interlocked.Increment(ref _next);
            if (seed >= first + count) break;
            RunResult result = Simulation.Run.Of(seed, tally, bug);
            Interlocked.Increment(ref _done);
            if (result.Broken is null) continue;
            lock (_gate) _broken.Add(result);
        }

        lock (_gate) Tally.Add(tally);
    }
}
