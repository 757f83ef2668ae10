using System.Globalization;

namespace ColdCall.Endurance.Site;

/// <summary>One callback, as the node printed it.</summary>
internal sealed record Told(string Conference, long Sequence, string Event, string Who, string Cause, string Source)
{
    private const string Prefix = "told ";

    public static Told? Parse(string line)
    {
        if (!line.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        string[] parts = line[Prefix.Length..].Split(' ');
        return new Told(parts[0], long.Parse(parts[1], CultureInfo.InvariantCulture), parts[2], parts[3], parts[4], parts[5]);
    }
}
