using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;

namespace ColdCall.Kill;

/// <summary>One life of a node.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private const int KilledBySignal9 = 137;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly HttpClient _http;

    private NodeProcess(Process process, Uri address)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
        _http = new HttpClient { BaseAddress = address, Timeout = Patience };
    }

    /// <exception cref="BrokenException">It did not come up.</exception>
    public static async Task<NodeProcess> StartAsync(Uri address, string folder, IEnumerable<string> settings)
    {
        var node = new NodeProcess(Programs.Start("KillNode", folder, [$"--urls={address}", .. settings]), address);
        using var limit = new CancellationTokenSource(Patience);
        if (await node._process.StandardOutput.ReadLineAsync(limit.Token) is not null) return node;
        string errors = await node._errors;
        await node.DisposeAsync();
        throw new BrokenException($"the node did not start: {errors}");
    }

    public async Task<JsonNode?> PostAsync(string path)
    {
        using HttpResponseMessage answer = await _http.PostAsync(path, content: null);
        string text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new BrokenException($"POST {path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    /// <summary>Asks for something in which the node may die.</summary>
    public async Task TryPostAsync(string path)
    {
        try
        {
            await PostAsync(path);
        }
        catch (HttpRequestException)
        {
            // It died.
        }
    }

    public async Task<JsonNode?> GetAsync(string path)
    {
        using HttpResponseMessage answer = await _http.GetAsync(path);
        return answer.StatusCode == HttpStatusCode.OK ? JsonNode.Parse(await answer.Content.ReadAsStringAsync()) : null;
    }

    /// <exception cref="BrokenException">It lives, or ended otherwise.</exception>
    public async Task DiedAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            throw new BrokenException("the point was never reached");
        }

        if (_process.ExitCode != KilledBySignal9) throw new BrokenException($"the node ended with {_process.ExitCode}: {await _errors}");
    }

    /// <summary>What it wrote to its log, once it has ended.</summary>
    public async Task<string> EndAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        return await _errors;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _process.Dispose();
        _http.Dispose();
    }
}
