using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ColdCall.Emulator.Tests;

/// <summary>Telnyx's own SDK, with only its base address changed, runs a whole conference against the emulator.</summary>
public sealed class OfficialSdkTests
{
    private static readonly string Source = Path.Combine(Repository.Root, "tests", "ColdCall.Emulator.Tests", "OfficialSdk");

    [Fact]
    public async Task Telnyx_own_SDK_runs_a_conference_and_accepts_every_webhook()
    {
        RequireTool("node");
        RequireTool("npm");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("coldcall-official-sdk-");
        try
        {
            foreach (string file in (string[])["package.json", "package-lock.json", ".npmrc", "story.mjs"])
                File.Copy(Path.Combine(Source, file), Path.Combine(folder.FullName, file));
            await RunAsync(folder.FullName, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
            await using EmulatorServer emulator = await EmulatorServer.StartAsync(new EmulatorOptions(), TestContext.Current.CancellationToken);
            string told = await RunAsync(
                folder.FullName, "node", "story.mjs", emulator.TelnyxAddress.ToString(), emulator.TelnyxApiKey, emulator.TelnyxPublicKey);

            JsonNode story = JsonNode.Parse(told)!;
            ((int)story["events"]!).ShouldBe(12);
            ((int)story["tamperedRefused"]!).ShouldBe(12);
            story["types"]!.AsArray().Select(type => (string?)type).ShouldBe(
            [
                "call.answered", "call.hangup", "call.initiated", "conference.created", "conference.ended",
                "conference.participant.joined", "conference.participant.left",
            ]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RunAsync(string folder, string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, $"{tool} {string.Join(' ', arguments)}: {output}{await errors}");
        return output;
    }

    private static void RequireTool(string tool)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        bool found = folders.Any(folder => File.Exists(Path.Combine(folder, tool)) || File.Exists(Path.Combine(folder, $"{tool}.cmd")));
        Assert.True(found || !Repository.InCi, $"In CI {tool} must be installed.");
        Assert.SkipUnless(found, $"{tool} is not installed, so Telnyx's own SDK cannot be run.");
    }
}
