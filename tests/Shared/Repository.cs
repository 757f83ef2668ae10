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
        string? path = FindContract(relativePath);
        if (path is null) Assert.Skip($"The provider's document {relativePath} is not present at ../shared/contract.");
        return path;
    }

    /// <summary>The same for a check that comes on top of what a test proves by itself: null where the check has to be left out.</summary>
    public static string? FindContract(string relativePath)
    {
        string path = Path.GetFullPath(Path.Combine(Root, "..", "shared", "contract", relativePath));
        if (Path.Exists(path)) return path;
        Assert.False(InCi, $"In CI the provider's document {relativePath} must be present at ../shared/contract.");
        return null;
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
