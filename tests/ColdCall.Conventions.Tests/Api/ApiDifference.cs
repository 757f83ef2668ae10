namespace ColdCall.Conventions.Tests.Api;

/// <summary>What two listings differ in: the lines that went and came, under the types they belong to.</summary>
internal static class ApiDifference
{
    public static string Between(string approved, string received)
    {
        string[] before = [.. WithType(approved)];
        string[] after = [.. WithType(received)];
        IEnumerable<string> lines = [.. before.Except(after).Select(line => $"  - {line}"), .. after.Except(before).Select(line => $"  + {line}")];
        return string.Join('\n', lines.OrderBy(line => line[4..], StringComparer.Ordinal));
    }

    private static IEnumerable<string> WithType(string listing)
    {
        string type = "";
        foreach (string line in listing.Split('\n').Where(line => line.Length > 0))
        {
            bool member = line[0] == ' ';
            if (!member) type = line;
            yield return member ? $"{type} :: {line.Trim()}" : line;
        }
    }
}
