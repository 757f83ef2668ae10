using System.Globalization;

namespace ColdCall.Endurance;

/// <summary>The figures that were measured, and what they had to be.</summary>
internal sealed class Verdict
{
    private readonly List<(string Name, string Value, bool? Holds)> _lines = [];

    public void Figure(string name, FormattableString value) => _lines.Add((name, value.ToString(CultureInfo.InvariantCulture), null));

    public void Must(string name, bool holds, FormattableString value) => _lines.Add((name, value.ToString(CultureInfo.InvariantCulture), holds));

    /// <returns>The exit code: 0 if everything held.</returns>
    public int Print()
    {
        int width = _lines.Max(line => line.Name.Length);
        foreach ((string name, string value, bool? holds) in _lines)
            Console.WriteLine($"{name.PadRight(width)}  {holds switch { true => "ok    ", false => "BROKEN", null => "      " }}  {value}");
        int broken = _lines.Count(line => line.Holds == false);
        Console.WriteLine(broken == 0 ? "Everything held." : string.Create(CultureInfo.InvariantCulture, $"{broken} broken."));
        return broken == 0 ? 0 : 1;
    }
}
