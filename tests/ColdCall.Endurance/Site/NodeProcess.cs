using System.Collections.Concurrent;
using System.Diagnostics;
using ColdCall.Endurance.Node;

namespace ColdCall.Endurance.Site;

/// <summary>A node in a process of its own, so that what it takes of the machine can be told from what the load takes.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _listens = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<Told> _told = new();
    private readonly ConcurrentDictionary<(string Conference, string Event, string Who), TaskCompletionSource> _awaited = new();

    private NodeProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.BeginOutputReadLine();
    }

    public HttpClient Http { get; private set; } = null!;

    public Uri Address => Http.BaseAddress!;

    /// <summary>Everything that it told its application, in the order in which it did.</summary>
    public IReadOnlyCollection<Told> Told => _told;

    public static async Task<NodeProcess> StartAsync(IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        string program = typeof(NodeProcess).Assembly.Location;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", program, "node"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(program),
        };
        foreach ((string name, string value) in settings) start.ArgumentList.Add($"--{name}={value}");
        var node = new NodeProcess(Process.Start(start)!);
        Uri address = await node._listens.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
        node.Http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        return node;
    }

    /// <summary>When the end of a conference has been told.</summary>
    public Task EndOf(string conference) => SourceOf(conference, nameof(ConferenceEnded), "-").Task;

    /// <summary>When something of the lead has been told.</summary>
    public Task LeadHas(string conference, string what) => SourceOf(conference, what, "lead").Task;

    public async Task<PlacedCall> CallAsync(NewCall call, CancellationToken cancellationToken)
    {
        using HttpResponseMessage answer = await Http.PostAsJsonAsync("calls", call, cancellationToken);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"The node did not place {call.Key}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellationToken)}");
        return (await answer.Content.ReadFromJsonAsync<PlacedCall>(cancellationToken))!;
    }

    /// <returns>The status, and what it said.</returns>
    public async Task<(int Status, string Text)> PostAsync(string path, CancellationToken cancellationToken)
    {
        using HttpResponseMessage answer = await Http.PostAsync(new Uri(path, UriKind.Relative), content: null, cancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    public async Task<Measures> MeasureAsync(bool collect, CancellationToken cancellationToken) =>
        (await Http.GetFromJsonAsync<Measures>($"measures?collect={collect}", cancellationToken))!;

    public async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private TaskCompletionSource SourceOf(string conference, string what, string who) =>
        _awaited.GetOrAdd((conference, what, who), _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private void Take(string? line)
    {
        const string Listens = "listens ";
        if (line is null) return;
        if (line.StartsWith(Listens, StringComparison.Ordinal)) _listens.TrySetResult(new Uri(line[Listens.Length..]));
        if (Site.Told.Parse(line) is not { } told) return;
        _told.Enqueue(told);
        if (told.Who is "lead" or "-") SourceOf(told.Conference, told.Event, told.Who).TrySetResult();
    }
}
