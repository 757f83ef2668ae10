using System.Text.RegularExpressions;
using ColdCall.Testing;

namespace ColdCall.Conventions.Tests.Documents;

/// <summary>A document leads somewhere: to files that exist, and to tests that hold what it says.</summary>
public sealed partial class DocumentLinkTests
{
    [Fact]
    public void A_link_leads_to_a_file_or_folder_of_the_repository()
    {
        Faults.None(Documents().SelectMany(BrokenLinks), "Correct the link, or remove it with what it led to.");
    }

    [Theory]
    [InlineData("concepts/promises.md")]
    [InlineData("operations/reliability.md")]
    public void A_promise_names_tests_that_exist(string page)
    {
        ILookup<string, string> known = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);
        IEnumerable<Match> named = TestName().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", page)));
        Faults.None(
            named.Where(name => !known[name.Groups[1].Value].Any(source => source.Contains($" {name.Groups[2].Value}(", StringComparison.Ordinal) || !name.Groups[2].Success)).Select(name => name.Value),
            "Name the test that holds the promise, or write it.");
    }

    private static IEnumerable<string> Documents() =>
        Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.TopDirectoryOnly)
            .Concat(new[] { "docs", "src", "samples", "tests" }.SelectMany(folder =>
                Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.md", SearchOption.AllDirectories)))
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal));

    private static IEnumerable<string> BrokenLinks(string document) =>
        Link().Matches(File.ReadAllText(document))
            .Select(match => match.Groups[1].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal))
            .Where(target => !Path.Exists(Path.Combine(Path.GetDirectoryName(document)!, target)))
            .Select(target => $"{Path.GetRelativePath(Repository.Root, document)}: {target}");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`([A-Za-z0-9]+Tests)(?:\\.([A-Za-z0-9_]+))?`")]
    private static partial Regex TestName();
}
