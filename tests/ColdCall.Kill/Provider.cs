using System.Text;
using System.Text.Json.Nodes;
using ColdCall.Emulator;
using KillNode;

namespace ColdCall.Kill;

/// <summary>Both providers, outside of what is killed, on the same fast clock: the truth about what rang.</summary>
internal sealed class Provider : IAsyncDisposable
{
    public const int Factor = 10;
    private const string ConnectionId = "1000000000000000001";
    private readonly EmulatorServer _emulator;
    private readonly HttpClient _http;

    private Provider(EmulatorServer emulator, DateTimeOffset epoch, FastTimeProvider clock)
    {
        _emulator = emulator;
        _http = new HttpClient { BaseAddress = emulator.Address };
        (Epoch, Clock) = (epoch, clock);
    }

    public DateTimeOffset Epoch { get; }

    public TimeProvider Clock { get; }

    public static async Task<Provider> StartAsync(Uri node, int number)
    {
        DateTimeOffset epoch = TimeProvider.System.GetUtcNow();
        var clock = new FastTimeProvider(epoch, Factor);
        var options = new EmulatorOptions { TimeProvider = clock, Seed = (ulong)number, WebhookTimeout = TimeSpan.FromSeconds(10) };
        options.Applications.Add(new() { Id = ConnectionId, WebhookUrl = new Uri(node, "webhooks/telnyx").ToString() });
        return new Provider(await EmulatorServer.StartAsync(options), epoch, clock);
    }

    /// <summary>What a node has to know to use it.</summary>
    public IEnumerable<string> Settings(Uri node) =>
    [
        $"--ColdCall:PublicBaseAddress={node}",
        "--ColdCall:TagKeys:0=a tag key of the kill tests",
        $"--ColdCall:Telnyx:ApiKey={_emulator.TelnyxApiKey}",
        $"--ColdCall:Telnyx:PublicKeys:0={_emulator.TelnyxPublicKey}",
        $"--ColdCall:Telnyx:ConnectionId={ConnectionId}",
        "--ColdCall:Telnyx:From=+12025550100",
        $"--ColdCall:Telnyx:BaseAddress={_emulator.TelnyxAddress}",
        $"--ColdCall:Twilio:AccountSid={_emulator.TwilioAccountSid}",
        $"--ColdCall:Twilio:AuthTokens:0={_emulator.TwilioAuthToken}",
        "--ColdCall:Twilio:From=+12025550100",
        $"--ColdCall:Twilio:BaseAddress={new Uri(_emulator.TwilioAddress, "2010-04-01/")}",
    ];

    public Task ScriptAsync(string fault) => PostAsync("faults", fault);

    /// <summary>How often each number rang.</summary>
    public async Task<IReadOnlyDictionary<string, int>> RingsAsync() =>
        (await ListAsync("rings")).ToDictionary(ring => (string)ring["to"]!, ring => (int)ring["rings"]!, StringComparer.Ordinal);

    public async Task<int> LiveLegsAsync() => (await ListAsync("calls")).Count(call => (string)call["state"]! != "ended");

    /// <summary>Those who are in live conferences, by number; one who was in twice would be there twice.</summary>
    public async Task<ILookup<string, JsonNode>> InAsync()
    {
        IEnumerable<JsonNode> live = (await ListAsync("conferences")).Where(conference => conference["ended_at"] is null);
        return live.SelectMany(conference => conference["participants"]!.AsArray())
            .Where(participant => (string)participant!["status"]! == "joined").ToLookup(participant => (string)participant!["to"]!, participant => participant!);
    }

    /// <summary>Every command and delivery, for whoever looks for what broke.</summary>
    public Task<string> LogAsync() => _http.GetStringAsync("_emulator/log");

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _emulator.DisposeAsync();
    }

    private async Task<IReadOnlyList<JsonNode>> ListAsync(string name) =>
        [.. JsonNode.Parse(await _http.GetStringAsync($"_emulator/{name}"))![name]!.AsArray().Select(each => each!)];

    private async Task PostAsync(string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await _http.PostAsync($"_emulator/{path}", content);
        if (!answer.IsSuccessStatusCode) throw new BrokenException(await answer.Content.ReadAsStringAsync());
    }
}
