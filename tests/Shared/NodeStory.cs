using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ColdCall.Testing;

/// <summary>A program for Node with its packages by a lock file, which prints one line of JSON: how a vendor's own SDK takes part in a test.</summary>
public static class NodeStory
{
    /// <summary>Installs and runs <c>story.mjs</c> in a folder of its own.</summary>
    /// <param name="source">Where the program, its package and its lock stand, from the root of the repository.</param>
    /// <param name="arguments">The program's arguments.</param>
    /// <returns>What it printed.</returns>
    public static async Task<JsonNode> RunAsync(string source, params string[] arguments)
    {
        RequireTool("node");
        RequireTool("npm");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("coldcall-story-");
        try
        {
            foreach (string file in (string[])["package.json", "package-lock.json", ".npmrc", "story.mjs"])
                File.Copy(Path.Combine(Repository.Root, source, file), Path.Combine(folder.FullName, file));
            await RunAsync(folder.FullName, "npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
            return JsonNode.Parse(await RunAsync(folder.FullName, "node", ["story.mjs", .. arguments]))!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RunAsync(string folder, string tool, string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, $"{tool} {arguments[0]}: {output}{await errors}");
        return output;
    }

    private static void RequireTool(string tool)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        bool found = folders.Any(folder => File.Exists(Path.Combine(folder, tool)) || File.Exists(Path.Combine(folder, $"{tool}.cmd")));
        Assert.True(found || !Repository.InCi, $"In CI {tool} must be installed.");
        Assert.SkipUnless(found, $"{tool} is not installed, so the vendors' own SDKs cannot be run.");
    }
}
