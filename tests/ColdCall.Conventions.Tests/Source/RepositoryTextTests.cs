using System.Text.RegularExpressions;
using ColdCall.Testing;

namespace ColdCall.Conventions.Tests.Source;

/// <summary>What stands in the repository means the same on every machine.</summary>
public sealed partial class RepositoryTextTests
{
    private static readonly string[] Binary = [".png", ".ico", ".wav", ".woff2", ".db", ".sqlite", ".zip", ".nupkg"];

    [Fact]
    public void No_file_names_a_folder_of_one_machine() => Faults.None(
        Lines(file => true).Where(line => MachinePath().IsMatch(line.Text)).Select(line => line.Place),
        "Use a path relative to the repository.");

    [Fact]
    public void No_file_names_a_package_registry() => Faults.None(
        Lines(file => true).Where(line => Registry().IsMatch(line.Text)).Select(line => line.Place),
        "Leave the address out: which registry is used is the reader's own configuration.");

    [Fact]
    public void Locked_npm_packages_have_no_address() => Faults.None(
        Lines(file => Path.GetFileName(file) == "package-lock.json").Where(line => line.Text.Contains("\"resolved\": \"http", StringComparison.Ordinal)).Select(line => line.Place),
        "Set omit-lockfile-registry-resolved=true in .npmrc and write the lock file again.");

    private static IEnumerable<(string Place, string Text)> Lines(Func<string, bool> wanted) =>
        from file in Files(new DirectoryInfo(Repository.Root), [".git"])
        where wanted(file) && !Binary.Contains(Path.GetExtension(file))
        from line in File.ReadLines(file).Index()
        select ($"{Path.GetRelativePath(Repository.Root, file)}:{line.Index + 1}", line.Item);

    private static IEnumerable<string> Files(DirectoryInfo folder, IReadOnlyList<string> ignored)
    {
        IReadOnlyList<string> here = [.. ignored, .. IgnoredIn(folder)];
        return
        [
            .. folder.EnumerateFiles().Where(file => file.Name != ".git" && !file.Name.EndsWith(".received.txt", StringComparison.Ordinal)).Select(file => file.FullName),
            .. folder.EnumerateDirectories().Where(inner => !here.Contains(inner.Name)).SelectMany(inner => Files(inner, here)),
        ];
    }

    /// <summary>The folders below that are no part of the repository: those that a <c>.gitignore</c> names.</summary>
    private static IEnumerable<string> IgnoredIn(DirectoryInfo folder)
    {
        string file = Path.Combine(folder.FullName, ".gitignore");
        return File.Exists(file) ? File.ReadLines(file).Where(line => line.EndsWith('/')).Select(line => line.TrimEnd('/').Split('/')[^1]) : [];
    }

    [GeneratedRegex(@"(?<![\w.)}-])/(root|work|Users)/")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"nuget[.]org|npmjs[.](org|com)", RegexOptions.IgnoreCase)]
    private static partial Regex Registry();
}
