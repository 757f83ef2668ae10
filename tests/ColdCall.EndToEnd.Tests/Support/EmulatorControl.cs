using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace ColdCall.EndToEnd.Tests.Support;

/// <summary>The control API of an emulator: what the provider saw, and the hands of those at the phones.</summary>
internal sealed class EmulatorControl : IDisposable
{
    private readonly HttpClient _http;

    public EmulatorControl(Uri address, string apiKey)
    {
        _http = new HttpClient { BaseAddress = address };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
    }

    public void Dispose() => _http.Dispose();

    public async Task<IReadOnlyList<JsonNode>> CallsAsync() => await ListAsync("calls");

    public async Task<IReadOnlyList<JsonNode>> LiveCallsAsync() => [.. (await CallsAsync()).Where(call => (string?)call["state"] != "ended")];

    /// <summary>The newest call to a destination; a browser is named by its identity.</summary>
    public async Task<JsonNode> CallToAsync(string to) => (await CallsAsync()).Last(call => IsTo(call, to));

    public async Task<IReadOnlyList<JsonNode>> ConferencesAsync() => await ListAsync("conferences");

    /// <summary>How somebody sits in the provider's conference; null if nowhere.</summary>
    public async Task<JsonNode?> SeatOfAsync(string to) =>
        (await ConferencesAsync()).SelectMany(conference => conference["participants"]!.AsArray()).FirstOrDefault(seat => IsTo(seat!, to));

    /// <summary>How often each destination was rung.</summary>
    public async Task<IReadOnlyDictionary<string, int>> RingsAsync() =>
        (await ListAsync("rings")).ToDictionary(ring => (string)ring["to"]!, ring => (int)ring["rings"]!);

    public async Task<int> RingsOfAsync(string number) => (await RingsAsync()).GetValueOrDefault(number);

    /// <summary>Every command of one operation that reached the provider, in order.</summary>
    public async Task<IReadOnlyList<JsonNode>> CommandsAsync(string operation) =>
        [.. (await ListAsync("log")).Where(entry => (string?)entry["operation"] == operation)];

    /// <summary>Every attempt to deliver webhooks of one type, in order.</summary>
    public async Task<IReadOnlyList<JsonNode>> DeliveriesAsync(string eventType) =>
        [.. (await ListAsync("log")).Where(entry => (string?)entry["event"] == eventType)];

    public async Task<IReadOnlyList<JsonNode>> DeliveriesAsync() =>
        [.. (await ListAsync("log")).Where(entry => (string?)entry["kind"] == "webhook")];

    public Task SetFaultAsync(string json) => SendAsync(HttpMethod.Post, "_emulator/faults", json);

    /// <summary>How often faults that were set have still to strike.</summary>
    public async Task<int> FaultsLeftAsync() => (await ListAsync("faults")).Sum(fault => (int)fault["left"]!);

    public Task ScriptPhoneAsync(string json) => SendAsync(HttpMethod.Post, "_emulator/phones", json);

    public Task AdvanceAsync(TimeSpan by) => SendAsync(HttpMethod.Post, "_emulator/clock", new JsonObject { ["advance_seconds"] = by.TotalSeconds }.ToJsonString());

    /// <summary>What the person at a phone does: <c>answer</c>, <c>reject</c> or <c>hangup</c>.</summary>
    public async Task ActAsync(string to, string act) => await ActOnAsync((string)(await CallToAsync(to))["id"]!, act);

    /// <summary>The same, for one call of which the provider's id is known.</summary>
    public Task ActOnAsync(string call, string act) => SendAsync(HttpMethod.Post, $"_emulator/calls/{Uri.EscapeDataString(call)}/{act}", "{}");

    /// <summary>Somebody calls one of the account's numbers.</summary>
    public Task RingInAsync(string connectionId, string from, string to) => SendAsync(
        HttpMethod.Post, "_emulator/calls", new JsonObject { ["connection_id"] = connectionId, ["from"] = from, ["to"] = to }.ToJsonString());

    /// <summary>Another application of the same account rings somebody.</summary>
    public Task DialForeignAsync(string connectionId, string from, string to) => SendAsync(
        HttpMethod.Post, "v2/calls", new JsonObject { ["connection_id"] = connectionId, ["from"] = from, ["to"] = to, ["client_state"] = "b3RoZXI=" }.ToJsonString());

    /// <summary>The application rings somebody past the engine, with options that only the provider knows.</summary>
    public Task DialAsync(string json) => SendAsync(HttpMethod.Post, "v2/calls", json);

    public Task SendWebhooksToAsync(string connectionId, Uri address) => SendAsync(
        HttpMethod.Patch, $"v2/call_control_applications/{connectionId}", new JsonObject { ["webhook_event_url"] = address.ToString() }.ToJsonString());

    public async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await _http.GetStringAsync(path, TestContext.Current.CancellationToken))!;

    private async Task<IReadOnlyList<JsonNode>> ListAsync(string name) => [.. (await GetAsync($"_emulator/{name}"))[name]!.AsArray().Select(item => item!)];

    private static bool IsTo(JsonNode listed, string to) => (string?)listed["to"] == to || (string?)listed["identity"] == to;

    private async Task SendAsync(HttpMethod method, string path, string json)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = new StringContent(json, MediaTypeHeaderValue.Parse("application/json"));
        using HttpResponseMessage response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        string answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue(answer);
    }
}
