using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace ColdCall.EndToEnd.Browser.Tests.Support;

/// <summary>The Dialer as its users run it, on free ports with a data folder of its own; and what another program does with its API and the emulator's.</summary>
internal sealed class DialerSite : IAsyncDisposable
{
    private const string KeyLine = "X-API-Key";

    private readonly string _folder = Directory.CreateTempSubdirectory("coldcall-dialer-").FullName;
    private readonly HttpClient _http = new();
    private readonly HttpClient _emulator = new();
    private readonly List<IBrowserContext> _contexts = [];
    private readonly string _provider;
    private SampleProcess _process = null!;

    private DialerSite(string provider) => _provider = provider;

    public Uri Address { get; private set; } = null!;

    public Uri EmulatorAddress { get; private set; } = null!;

    public static async Task<DialerSite> StartAsync(string provider = "telnyx")
    {
        var site = new DialerSite(provider);
        await site.RunAsync(port: 0, emulatorPort: 0);
        string key = site._process.Output.Single(line => line.Contains(KeyLine, StringComparison.Ordinal)).Split(' ')[^1];
        site._http.DefaultRequestHeaders.Add(KeyLine, key);
        return site;
    }

    /// <summary>Pulls the plug: no shutdown, nothing is said to anybody.</summary>
    public ValueTask KillAsync() => _process.DisposeAsync();

    /// <summary>Starts it again where it was.</summary>
    public Task RestartAsync() => RunAsync(Address.Port, EmulatorAddress.Port);

    /// <summary>An agent's page, open and with its phone ready.</summary>
    public async Task<(IPage Page, Ear Ear)> OpenAgentAsync(IBrowser browser, string path = "", bool ready = true)
    {
        IPage page = await NewPageAsync(browser);
        Ear ear = await Ear.PutIntoAsync(page, "the agent");
        await page.GotoAsync(new Uri(Address, path).ToString());
        if (ready) await Assertions.Expect(page.GetByText("Ready", new() { Exact = true })).ToBeVisibleAsync();
        return (page, ear);
    }

    /// <summary>A virtual phone that speaks 740 Hz.</summary>
    public async Task<(IPage Page, Ear Ear)> OpenPhoneAsync(IBrowser browser, string number)
    {
        IPage page = await NewPageAsync(browser);
        Ear ear = await Ear.PutIntoAsync(page, "the lead");
        await page.GotoAsync(new Uri(EmulatorAddress, $"?number={Uri.EscapeDataString(number)}").ToString());
        await page.GetByLabel("a tone of").CheckAsync();
        return (page, ear);
    }

    public async Task<IPage> NewPageAsync(IBrowser browser)
    {
        IBrowserContext context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1300, Height = 900 } });
        _contexts.Add(context);
        context.SetDefaultTimeout(15_000);
        // Nothing of this may ever leave the machine.
        await context.RouteAsync(address => !new Uri(address).IsLoopback, route => route.AbortAsync());
        context.Request += (_, request) => new Uri(request.Url).IsLoopback.ShouldBeTrue(request.Url);
        return await context.NewPageAsync();
    }

    public async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await _http.GetStringAsync(new Uri(Address, path), TestContext.Current.CancellationToken))!;

    public Task<JsonNode> PostAsync(string path, JsonObject body) => SendAsync(_http, new Uri(Address, path), body);

    /// <summary>The agent's call as the server has it: the newest of the log.</summary>
    public async Task<JsonNode> NewestCallAsync() => (await GetAsync("api/v1/calls"))["items"]!.AsArray().First()!;

    /// <summary>Mutes, holds, … by the API alone.</summary>
    public async Task ControlAsync(string action, string role)
    {
        JsonNode call = await NewestCallAsync();
        await PostAsync($"api/v1/cold-call/control/{action}", new() { ["conference_sid"] = (string?)call["id"], ["participant_sid"] = (string?)call[role]!["participant_sid"] });
    }

    public async Task<IReadOnlyList<JsonNode>> EmulatedAsync(string list)
    {
        JsonNode answer = JsonNode.Parse(await _emulator.GetStringAsync(new Uri(EmulatorAddress, $"_emulator/{list}"), TestContext.Current.CancellationToken))!;
        return [.. answer[list]!.AsArray().Select(item => item!)];
    }

    public Task<JsonNode> EmulatorAsync(string path, JsonObject body) => SendAsync(_emulator, new Uri(EmulatorAddress, $"_emulator/{path}"), body);

    public async Task<JsonNode> MediaAsync() =>
        JsonNode.Parse(await _emulator.GetStringAsync(new Uri(EmulatorAddress, "_emulator/media"), TestContext.Current.CancellationToken))!;

    public async Task<JsonNode> EmulatedCallToAsync(string who) => (await EmulatedAsync("calls")).Last(call => (string?)call["to"] == who || (string?)call["identity"] == who);

    public async Task<int> LiveLegsAsync() => (await EmulatedAsync("calls")).Count(call => (string?)call["state"] != "ended");

    public async ValueTask DisposeAsync()
    {
        foreach (IBrowserContext context in _contexts) await context.CloseAsync();
        await _process.DisposeAsync();
        _http.Dispose();
        _emulator.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<JsonNode> SendAsync(HttpClient http, Uri address, JsonObject body)
    {
        using var content = new StringContent(body.ToJsonString(), MediaTypeHeaderValue.Parse("application/json"));
        using HttpResponseMessage response = await http.PostAsync(address, content, TestContext.Current.CancellationToken);
        string answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue($"{address} {answer}");
        return JsonNode.Parse(answer)!;
    }

    private async Task RunAsync(int port, int emulatorPort)
    {
        _process = SampleProcess.Start(
            "Dialer", "--Dialer:Provider", _provider, "--Dialer:DataFolder", _folder, "--Dialer:Port", Text(port), "--Dialer:EmulatorPort", Text(emulatorPort));
        await _process.SaysAsync("no real phone rings");
        if (port == 0) await _process.SaysAsync(KeyLine);
        _process.Output.ShouldContain(line => line.StartsWith("Dialer ", StringComparison.Ordinal), _process.Errors);
        Address = AddressIn("Dialer ");
        EmulatorAddress = AddressIn("Virtual phones ");
    }

    private Uri AddressIn(string start) => new(_process.Output.Last(line => line.StartsWith(start, StringComparison.Ordinal)).Split(' ')[^1]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
