using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ColdCall.EndToEnd.Tests.Support;
using Dialer.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ColdCall.Dialer.Tests.Support;

/// <summary>The Dialer as its users start it, on free ports, with its own database; the agent's browser is played by the emulator.</summary>
internal sealed class TestDialer : IAsyncDisposable
{
    public const string Agent = "agent-1";
    public const string Lead = "+12025550101";

    private readonly DialerApplication _application;
    private readonly TemporaryFolder? _ownFolder;

    private TestDialer(DialerApplication application, string folder, TemporaryFolder? ownFolder, ShiftedClock clock)
    {
        _application = application;
        _ownFolder = ownFolder;
        Folder = folder;
        Clock = clock;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = application.Address };
        Provider = new EmulatorControl(application.Emulator.Address, "KEY_emulator");
    }

    public HttpClient Http { get; }

    public EmulatorControl Provider { get; }

    public ShiftedClock Clock { get; }

    public string Folder { get; }

    public string Database => Path.Combine(Folder, "data", "dialer.db");

    public Uri Address => _application.Address;

    public Uri ProviderAddress => _application.Emulator.Address;

    public string Origin => Address.GetLeftPart(UriPartial.Authority);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="folder">Where it keeps its data; null for a folder of its own.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="settings">Further settings, such as <c>--Dialer:Port</c> and its value.</param>
    public static async Task<TestDialer> StartAsync(string? folder = null, string provider = "telnyx", params IReadOnlyList<string> settings)
    {
        TemporaryFolder? own = folder is null ? new TemporaryFolder() : null;
        string root = folder ?? own!.Path;
        var clock = new ShiftedClock();
        string[] arguments = ["--contentRoot", root, "--Dialer:Port", "0", "--Dialer:EmulatorPort", "0", "--Dialer:Provider", provider, .. settings];
        DialerApplication application = await DialerApplication.StartAsync(arguments, builder => Configure(builder, clock), Token);
        return new TestDialer(application, root, own, clock);
    }

    /// <summary>A Dialer whose agent has a page open: it answers when it is rung.</summary>
    public static async Task<TestDialer> StartWithAgentAsync(string? folder = null, string provider = "telnyx")
    {
        TestDialer dialer = await StartAsync(folder, provider);
        await dialer.AgentOpensPageAsync();
        await dialer.Provider.ScriptPhoneAsync($$"""{"number":"{{Lead}}","behaviour":"answers","answer_after_ms":20}""");
        return dialer;
    }

    public Task AgentOpensPageAsync(string agent = Agent) =>
        Provider.ScriptPhoneAsync($$"""{"identity":"{{agent}}","behaviour":"answers","answer_after_ms":20}""");

    public string Announcement()
    {
        using var output = new StringWriter();
        _application.Announce(output);
        return output.ToString();
    }

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? json = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null) request.Content = new StringContent(json, MediaTypeHeaderValue.Parse("application/json"));
        if (method != HttpMethod.Get) request.Headers.Add("Origin", Origin);
        change?.Invoke(request);
        HttpResponseMessage response = await Http.SendAsync(request, Token);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(Token), response);
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> PostAsync(string path, JsonNode body, string? key = null) =>
        SendAsync(HttpMethod.Post, path, body.ToJsonString(), request =>
        {
            if (key is not null) request.Headers.Add("Idempotency-Key", key);
        });

    public Task<Answer> InitiateAsync(string to = Lead, string? agent = Agent, string? key = null)
    {
        var body = new JsonObject { ["to_phone"] = to };
        if (agent is not null) body["client_id"] = agent;
        return PostAsync("/api/v1/cold-call/initiate", body, key);
    }

    /// <returns>The id of a call that was made.</returns>
    public async Task<string> CallAsync(string to = Lead, string agent = Agent) => (await InitiateAsync(to, agent)).Is(HttpStatusCode.OK)["conference_id"]!;

    public async Task<string> TalkAsync()
    {
        string id = await CallAsync();
        await ReachesAsync(id, "connected");
        return id;
    }

    public async Task<JsonNode> ViewAsync(string id) => (await GetAsync($"/api/v1/calls/{id}")).Is(HttpStatusCode.OK).Json;

    public async Task<JsonNode> ReachesAsync(string id, string state)
    {
        JsonNode view = new JsonObject();
        await Eventually.BecomesTrueAsync(
            async () =>
            {
                view = await ViewAsync(id);
                string now = (string)view["state"]!;
                if (now == "ended" && state != "ended") Assert.Fail($"It ended before it was {state}: {view.ToJsonString()}");
                return now == state;
            },
            $"call {id} to be {state}");
        return view;
    }

    public async Task<JsonNode> EndsAsync(string id, string cause)
    {
        JsonNode view = await ReachesAsync(id, "ended");
        ((string?)view["cause"]).ShouldBe(cause, view.ToJsonString());
        await Eventually.BecomesTrueAsync(async () => (await Provider.LiveCallsAsync()).Count == 0, "no leg is left up");
        return view;
    }

    public Task<Answer> EndAsync(string id) => PostAsync("/api/v1/cold-call/end", new JsonObject { ["conference_sid"] = id });

    public Task<Answer> ControlAsync(string action, string id, string side = "lead") =>
        PostAsync($"/api/v1/cold-call/control/{action}", new JsonObject { ["conference_sid"] = id, ["participant_sid"] = $"{id}-{side}" });

    /// <summary>Does something to the database that only an accident or another version does.</summary>
    public static async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync(Token);
        await using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // A test says what it does itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Provider.Dispose();
        await _application.DisposeAsync();
        _ownFolder?.Dispose();
    }

    private static void Configure(WebApplicationBuilder builder, ShiftedClock clock)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
    }
}
