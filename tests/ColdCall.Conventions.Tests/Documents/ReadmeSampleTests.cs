using System.Text.RegularExpressions;
using ColdCall.Testing;

namespace ColdCall.Conventions.Tests.Documents;

/// <summary>The README's first code is the region <c>readme</c> of <c>samples/QuickStart</c>, so it compiles and runs.</summary>
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
        string[] regions = [.. Directory.EnumerateFiles(sample, "*.cs", SearchOption.AllDirectories).SelectMany(file => RegionsIn(File.ReadAllText(file)))];
        regions.Length.ShouldBe(1, "Exactly one '#region readme' is expected in samples/QuickStart.");
        Match code = FirstCode().Match(File.ReadAllText(readme));
        code.Success.ShouldBeTrue("README.md has no ```csharp block.");

        code.Groups["code"].Value.Trim('\n').ShouldBe(Dedented(regions[0]), "Copy the region 'readme' of samples/QuickStart, without its indentation, into README.md.");
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
