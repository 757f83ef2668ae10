namespace ColdCall.Testing;

/// <summary>Where the files of this repository, and the providers' contract files beside it, stand.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static bool InCi => Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>
    /// The path of one of the providers' own documents (OpenAPI, vectors, examples). They belong to others and are not part of this
    /// repository: without them the test is left out on a developer's machine, and fails in CI.
    /// </summary>
    public static string Contract(string relativePath)
    {
        string path = Path.GetFullPath(Path.Combine(Root, "..", "shared", "contract", relativePath));
        if (!Path.Exists(path))
        {
            Assert.False(InCi, $"In CI the provider's document {relativePath} must be present at ../shared/contract.");
            Assert.Skip($"The provider's document {relativePath} is not present at ../shared/contract.");
        }

        return path;
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ColdCall.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests must run from a folder inside the repository.");
    }
}
