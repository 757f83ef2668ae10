namespace ColdCall.Conventions.Tests;

/// <summary>Fails with every fault at once, each on its own line, and with what to do about them.</summary>
internal static class Faults
{
    public static void None(IEnumerable<string> faults, string remedy)
    {
        string[] found = [.. faults.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (found.Length > 0) Assert.Fail($"{string.Join('\n', found.Select(fault => $"  {fault}"))}\nRemedy: {remedy}");
    }
}
