using System.Globalization;
using ColdCall.Simulation.Faults;
using ColdCall.Simulation.Shrinking;

namespace ColdCall.Simulation.Tests;

/// <summary>Histories that once broke something, as choices: SEED-what.txt.</summary>
public sealed class RegressionTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Regressions");

    public static TheoryData<string> Histories => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Histories))]
    public void What_once_broke_holds(string file)
    {
        ulong seed = ulong.Parse(file.AsSpan(0, file.IndexOf('-', StringComparison.Ordinal)), CultureInfo.InvariantCulture);

        RunResult result = Simulation.Run.Of(seed, new Tally(), given: ChoiceText.Read(File.ReadAllText(Path.Combine(Folder, file))));

        result.Broken.ShouldBeNull();
    }
}
