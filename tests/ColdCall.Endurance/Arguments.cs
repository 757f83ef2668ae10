using System.Globalization;

namespace ColdCall.Endurance;

/// <summary>Names and values of the command line.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public Arguments(IReadOnlyList<string> args)
    {
        for (int i = 0; i < args.Count; i += 2)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal)) throw new ArgumentException($"{args[i]} is not known.");
            _values[args[i][2..]] = i + 1 < args.Count ? args[i + 1] : throw new ArgumentException($"{args[i]} needs a value.");
        }
    }

    public int Take(string name, int otherwise, int least)
    {
        if (!_values.Remove(name, out string? text)) return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least
            ? value
            : throw new ArgumentException($"--{name} must be a whole number, {least} or more.");
    }

    public string Take(string name, string otherwise, params IReadOnlyList<string> known)
    {
        if (!_values.Remove(name, out string? text)) return otherwise;
        return known.Contains(text) ? text : throw new ArgumentException($"--{name} must be {string.Join(" or ", known)}.");
    }

    /// <summary>Whatever was not taken is not known.</summary>
    public Verdict Close() =>
        _values.Count == 0 ? new Verdict() : throw new ArgumentException($"--{_values.Keys.First()} is not known here.");
}
