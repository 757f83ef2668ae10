using ColdCall.Testing;

namespace ColdCall.Conventions.Tests.Source;

/// <summary>What is not in the solution is neither formatted nor packed by the build.</summary>
public sealed class SolutionTests
{
    private static readonly string[] Folders = ["src", "samples", "tests", "benchmarks"];

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = File.ReadAllText(Path.Combine(Repository.Root, "ColdCall.sln"));
        IEnumerable<string> projects = Folders
            .Select(folder => Path.Combine(Repository.Root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Root, file));

        Faults.None(
            projects.Where(project => !solution.Contains($"\"{project.Replace('/', '\\')}\"", StringComparison.Ordinal)),
            "Run 'dotnet sln add' with the project's path.");
    }
}
