using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ColdCall.Testing;

namespace ColdCall.Prism;

/// <summary>Prism with a provider's description of its API, on a free port: it answers with the description's examples, and 422 to what breaks it.</summary>
/// <param name="document">The description, among the providers' documents.</param>
public abstract class PrismServer(string document) : IAsyncLifetime
{
    private static readonly string Source = Path.Combine(Repository.Root, "tests", "ColdCall.Prism");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coldcall-prism-");
    private Process? _prism;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        foreach (string file in (string[])["package.json", "package-lock.json", ".npmrc"]) File.Copy(Path.Combine(Source, file), Path.Combine(_folder.FullName, file));
        using (Process npm = Start("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"))
        {
            await npm.WaitForExitAsync(TestContext.Current.CancellationToken);
            npm.ExitCode.ShouldBe(0, await npm.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        int port = FreePort();
        string program = Path.Combine(_folder.FullName, "node_modules", "@stoplight", "prism-cli", "dist", "index.js");
        _prism = Start("node", program, "mock", "--host", "127.0.0.1", "--port", $"{port}", Repository.Contract(document));
        Address = new Uri($"http://127.0.0.1:{port}/");
        while (await _prism.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains("listening", StringComparison.Ordinal)) break;
        }

        // Whoever is not read from stands still in the end.
        _ = _prism.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = _prism.StandardError.BaseStream.CopyToAsync(Stream.Null);
    }

    public async ValueTask DisposeAsync()
    {
        if (_prism is { HasExited: false })
        {
            _prism.Kill(entireProcessTree: true);
            await _prism.WaitForExitAsync(CancellationToken.None);
        }

        _prism?.Dispose();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private Process Start(string tool, params IReadOnlyList<string> arguments) => Process.Start(new ProcessStartInfo(tool, arguments)
    {
        WorkingDirectory = _folder.FullName,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
