using System.Text.RegularExpressions;
using ColdCall.Testing;

namespace ColdCall.Conventions.Tests.Documents;

/// <summary>
/// The README's first code is what stands in the regions <c>readme</c> of <c>samples/QuickStart</c>, with an empty line between two of them, so it
/// compiles and runs.
/// </summary>
public sealed partial class ReadmeSampleTests
{
    [Fact]
    public void The_first_code_of_the_README_is_the_region_of_the_sample()
    {
        string readme = Path.Combine(Repository.Root, "README.md");
        string sample = Path.Combine(Repository.Root, "samples", "QuickStart");
        if (!File.Exists(readme) && !Directory.Exists(sample)) return;

        File.Exists(readme).ShouldBeTrue("README.md is missing.");
        Directory.Exists(sample).ShouldBeTrue("samples/QuickStart, whose code README.md shows, is missing.");
        string[] files = [.. Directory.EnumerateFiles(sample, "*.cs").Order(StringComparer.Ordinal)];
        string[] regions = [.. files.SelectMany(file => RegionsIn(File.ReadAllText(file)))];
        regions.ShouldNotBeEmpty("samples/QuickStart has no '#region readme'.");
        Match code = FirstCode().Match(File.ReadAllText(readme));
        code.Success.ShouldBeTrue("README.md has no ```csharp block.");

        code.Groups["code"].Value.Trim('\n').ShouldBe(
            string.Join("\n\n", regions.Select(Dedented)), "Copy the regions 'readme' of samples/QuickStart, without their indentation, into README.md.");
    }

    private static IEnumerable<string> RegionsIn(string text) => Region().Matches(text).Select(match => match.Groups["code"].Value);

    private static string Dedented(string text)
    {
        string[] lines = [.. text.Trim('\n').Split('\n').Select(line => line.TrimEnd())];
        int indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > 0 ? line[indent..] : line));
    }

    [GeneratedRegex(@"^ *#region readme *\n(?<code>.*?)^ *#endregion", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Region();

    [GeneratedRegex(@"^```csharp *\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FirstCode();
}
