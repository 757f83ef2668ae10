using System.Text.RegularExpressions;
using ColdCall.Testing;

namespace ColdCall.Conventions.Tests.Documents;

/// <summary>The provider's page says for each oddity which tests hold what is done about it: those tests exist, in their class, with just that name.</summary>
public sealed partial class OddityTableTests
{
    private const string Heading = "## Oddities, and what is done about them";

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "providers", "telnyx.md"));
        string[] rows = [.. page[page.IndexOf(Heading, StringComparison.Ordinal)..].Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !IsHead(line))];
        rows.Length.ShouldBeGreaterThan(60);
        HashSet<string> tests = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories).SelectMany(TestsIn)];
        tests.Count.ShouldBeGreaterThan(500);

        Faults.None(rows.Where(row => !NamedTest().IsMatch(row)), "Name the test that holds it, as `Class.Method`.");
        Faults.None(
            rows.SelectMany(row => NamedTest().Matches(row)).Select(match => match.Groups[1].Value).Where(name => !tests.Contains(name)),
            "Name a test as it is called now, or write it.");
    }

    private static bool IsHead(string line) => line.StartsWith("| oddity |", StringComparison.Ordinal) || line.StartsWith("| --- |", StringComparison.Ordinal);

    private static IEnumerable<string> TestsIn(string file)
    {
        string source = File.ReadAllText(file);
        string name = Path.GetFileNameWithoutExtension(file);
        return Regex.IsMatch(source, $@"\bclass {Regex.Escape(name)}\b")
            ? TestMethod().Matches(source).Select(match => $"{name}.{match.Groups[1].Value}")
            : [];
    }

    [GeneratedRegex(@"`([A-Za-z]+Tests\.[A-Za-z0-9_]+)`")]
    private static partial Regex NamedTest();

    [GeneratedRegex(@"\[(?:Fact|Theory)\b.*\r?\n(?:[ \t]*(?:\[|//).*\r?\n)*[ \t]*public (?:static )?(?:async Task|Task|void) ([A-Za-z0-9_]+)\(")]
    private static partial Regex TestMethod();
}
