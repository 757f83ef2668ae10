using ColdCall.Simulation.Bugs;
using ColdCall.Simulation.Faults;
using ColdCall.Simulation.Shrinking;

namespace ColdCall.Simulation;

/// <summary>What the program does: many seeds, or one with its timeline.</summary>
internal static class SimulationProgram
{
    private const string Usage = """
        --seeds N          runs so many seeds on all cores (1000 by default)
        --from N           the first of them (1 by default)
        --seed N           runs one seed
          --trace          prints its timeline
          --shrink         makes the choices of a failing one as few and as mild as they can be
          --choices FILE   takes the choices from a file; writes them to it if there is none, or after shrinking
        --bug NAME         plants a bug
        """;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public static int Run(string[] args)
    {
        var settings = SimulationSettings.Read(args);
        if (settings.Problem is not { } problem) return settings.Seed is { } seed ? RunOne(seed, settings) : RunMany(settings);
        Console.Error.WriteLine($"{problem}\n{Usage}\nBugs: {string.Join(", ", Enum.GetNames<PlantedBug>())}");
        return 2;
    }

    private static int RunMany(SimulationSettings settings)
    {
        var batch = new Batch(settings.From, settings.Seeds, settings.Bug);
        using var progress = new Timer(_ => Console.WriteLine($"{batch.Done} of {settings.Seeds}"), null, Pause, Pause);
        batch.Run(CancellationToken.None);
        Console.Write(batch.Report());
        return batch.Broken.Count == 0 ? 0 : 1;
    }

    private static int RunOne(ulong seed, SimulationSettings settings)
    {
        bool given = settings.ChoicesFile is not null && File.Exists(settings.ChoicesFile);
        RunResult result = Simulation.Run.Of(seed, new Tally(), settings.Bug, keepsLines: true, given ? ChoiceText.Read(File.ReadAllText(settings.ChoicesFile!)) : default);
        if (settings.Shrinks && result.Broken is not null)
            result = Shrinker.Shrink(result, settings.Bug);

        if (settings.ChoicesFile is not null && (settings.Shrinks || !given)) File.WriteAllText(settings.ChoicesFile, ChoiceText.Write(result.Choices));

        if (settings.Traces || settings.Shrinks)
        {
            foreach (string line in result.Timeline) Console.WriteLine(line);
        }

        Console.WriteLine($"seed {seed}, trace {result.TraceHash:x16}: {(result.Broken is { } broken ? $"{broken.Invariant}. {broken.Message}" : "everything holds")}");
        return result.Broken is null ? 0 : 1;
    }
}
