using System.Diagnostics;
using System.Globalization;
using ColdCall.Simulation.Bugs;
using ColdCall.Simulation.Faults;

namespace ColdCall.Simulation;

internal static class SimulationProgram
{
    public static Task<int> RunAsync(string[] args)
    {
        ulong first = 1; int count = 100; bool trace = false; var bug = PlantedBug.None;
        for (int i = 0; i < args.Length; i++)
        {
            if (args[i] == "--seed") { first = ulong.Parse(args[++i], CultureInfo.InvariantCulture); count = 1; }
            if (args[i] == "--seeds") count = int.Parse(args[++i], CultureInfo.InvariantCulture);
            if (args[i] == "--from") first = ulong.Parse(args[++i], CultureInfo.InvariantCulture);
            if (args[i] == "--trace") trace = true;
            if (args[i] == "--bug") bug = Enum.Parse<PlantedBug>(args[++i]);
        }

        var tally = new Tally();
        long start = Stopwatch.GetTimestamp();
        var broken = new Dictionary<string, List<RunResult>>();
        for (ulong seed = first; seed < first + (ulong)count; seed++)
        {
            RunResult result = Run.Of(seed, tally, bug, trace);
            if (trace) foreach (string line in result.Timeline) Console.WriteLine(line);
            if (result.Broken is { } fault)
            {
                if (!broken.TryGetValue(fault.Invariant.ToString(), out List<RunResult>? list)) broken[fault.Invariant.ToString()] = list = [];
                list.Add(result);
            }
        }

        TimeSpan took = Stopwatch.GetElapsedTime(start);
        foreach ((string name, List<RunResult> list) in broken)
        {
            Console.WriteLine($"{name}: {list.Count}");
            foreach (RunResult each in list.Take(4)) Console.WriteLine($"   seed {each.Seed}: {each.Broken!.Message[..Math.Min(400, each.Broken.Message.Length)]}");
        }

        Console.WriteLine($"{count} seeds in {took.TotalSeconds:0.0} s, {took.TotalMilliseconds / count:0.00} ms each; {tally.Steps} steps, {tally.Commands} commands, {tally.Webhooks} webhooks, {tally.Callbacks} callbacks, {tally.Rings} rings, {tally.Simulated.TotalHours:0} h");
        if (count > 1)
        {
            Console.WriteLine(string.Join(", ", tally.Faults.Select(each => $"{each.Kind} {each.Count}")));
            Console.WriteLine(string.Join(", ", tally.Goals.Select(each => $"{each.Goal} {each.Count}")));
        }

        return Task.FromResult(broken.Count == 0 ? 0 : 1);
    }
}
