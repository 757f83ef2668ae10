using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ColdCall.EndToEnd.Tests.Support;

/// <summary>A sample as its users run it: its built output in a process of its own, which ends with the test.</summary>
internal sealed partial class SampleProcess : IAsyncDisposable
{
    public const int Interrupt = 2;
    public const int Terminate = 15;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();

    private SampleProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public IReadOnlyList<string> Output => [.. _output];

    public string Errors => string.Join('\n', _errors);

    public static SampleProcess Start(string sample, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", PathOf(sample), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,

            // Samples read settings files of where they stand, not of where the tests run.
            WorkingDirectory = Path.GetDirectoryName(PathOf(sample)),
        };
        return new SampleProcess(InheritedSignals.WithInterruptHeard(() => Process.Start(start)!));
    }

    public Task SaysAsync(string part) => Eventually.BecomesTrueAsync(
        () => _process.HasExited || Output.Any(line => line.Contains(part, StringComparison.Ordinal)),
        $"'{part}' in:\n{string.Join('\n', Output)}\n{Errors}");

    /// <summary>What it printed behind a name, for the first time.</summary>
    public string ValueOf(string name) => Output.First(line => line.TrimStart().StartsWith(name, StringComparison.Ordinal)).Trim()[name.Length..].Trim();

    public void Signal(int signal) => Kill(_process.Id, signal).ShouldBe(0);

    /// <summary>Waits until the process has ended and everything it wrote has been read.</summary>
    /// <param name="limit">How long that may take.</param>
    public async Task<int> ExitAsync(TimeSpan limit)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(limit);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"It still runs after {limit.TotalSeconds} s:\n{string.Join('\n', Output)}\n{Errors}"));
        }

        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    /// <summary>Tests and samples of one build stand side by side: <c>bin/project/configuration</c>.</summary>
    private static string PathOf(string sample)
    {
        var tests = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        string path = Path.Combine(tests.Parent!.Parent!.FullName, sample, tests.Name, $"{sample}.dll");
        File.Exists(path).ShouldBeTrue(path);
        return path;
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null) lines.Enqueue(line);
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int process, int signal);
}
