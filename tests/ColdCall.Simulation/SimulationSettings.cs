using System.Globalization;
using ColdCall.Simulation.Bugs;

namespace ColdCall.Simulation;

/// <summary>What the command line says.</summary>
internal sealed record SimulationSettings
{
    public ulong Seeds { get; private set; } = 1000;

    public ulong From { get; private set; } = 1;

    public ulong? Seed { get; private set; }

    public bool Traces { get; private set; }

    public bool Shrinks { get; private set; }

    public string? ChoicesFile { get; private set; }

    public PlantedBug Bug { get; private set; }

    /// <summary>What is wrong with it; null if nothing.</summary>
    public string? Problem { get; private set; }

    public static SimulationSettings Read(string[] args)
    {
        var settings = new SimulationSettings();
        var rest = new Queue<string>(args);
        while (settings.Problem is null && rest.TryDequeue(out string? name)) settings.Take(name, rest);
        return settings;
    }

    private void Take(string name, Queue<string> rest)
    {
        switch (name)
        {
            case "--seeds": Seeds = Number(name, rest); break;
            case "--from": From = Number(name, rest); break;
            case "--seed": Seed = Number(name, rest); break;
            case "--trace": Traces = true; break;
            case "--shrink": Shrinks = true; break;
            case "--choices" when rest.TryDequeue(out string? file): ChoicesFile = file; break;
            case "--bug" when rest.TryDequeue(out string? bug) && Enum.TryParse(bug, ignoreCase: true, out PlantedBug planted): Bug = planted; break;
            default: Problem = $"'{name}' is not understood, or lacks its value."; break;
        }
    }

    private ulong Number(string name, Queue<string> rest)
    {
        if (rest.TryDequeue(out string? text) && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)) return number;
        Problem = $"{name} takes a number.";
        return 0;
    }
}
