using System.Globalization;
using KillNode;

namespace ColdCall.Kill;

/// <summary>What the command line asks for.</summary>
internal sealed record RunOptions(int Times, int Parallel, IReadOnlyList<KillPoint> Points)
{
    public const string Usage = "usage: dotnet run --project tests/ColdCall.Kill -c Release -- [--times 40] [--parallel 2] [--points 1,2,12]";

    public static RunOptions? TryParse(string[] arguments, out string problem)
    {
        problem = "";
        RunOptions options = new(Times: 1, Environment.ProcessorCount, [.. Enum.GetValues<KillPoint>().Where(point => point != KillPoint.Nowhere)]);
        foreach (string[] pair in arguments.Chunk(2))
        {
            RunOptions? with = pair switch
            {
                ["--times", var text] when Number(text) is { } times => options with { Times = times },
                ["--parallel", var text] when Number(text) is { } parallel => options with { Parallel = parallel },
                ["--points", var text] when PointsOf(text) is { } points => options with { Points = points },
                _ => null,
            };
            if (with is null)
            {
                problem = $"'{string.Join(' ', pair)}' makes no sense here.";
                return null;
            }

            options = with;
        }

        return options;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;

    private static List<KillPoint>? PointsOf(string text)
    {
        List<KillPoint> points = [.. text.Split(',').Select(each => (KillPoint)(Number(each) ?? 0))];
        return points.TrueForAll(point => point != KillPoint.Nowhere && Enum.IsDefined(point)) ? points : null;
    }
}
