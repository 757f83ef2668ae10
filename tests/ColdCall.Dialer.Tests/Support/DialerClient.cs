using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ColdCall.EndToEnd.Tests.Support;

namespace ColdCall.Dialer.Tests.Support;

/// <summary>A running Dialer as a program sees it: its API, and the emulated provider's hands.</summary>
internal abstract class DialerClient(Uri address, Uri provider) : IAsyncDisposable
{
    public const string Agent = "agent-1";
    public const string Lead = "+12025550101";

    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = address };

    public EmulatorControl Provider { get; } = new(provider, "KEY_emulator");

    public Uri Address => address;

    public Uri ProviderAddress => provider;

    public string Origin => Address.GetLeftPart(UriPartial.Authority);

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public Task AgentOpensPageAsync(string agent = Agent) =>
        Provider.ScriptPhoneAsync($$"""{"identity":"{{agent}}","behaviour":"answers","answer_after_ms":20}""");

    /// <summary>The agent answers when it is rung, and so does the lead.</summary>
    public async Task EverybodyAnswersAsync()
    {
        await AgentOpensPageAsync();
        await Provider.ScriptPhoneAsync($$"""{"number":"{{Lead}}","behaviour":"answers","answer_after_ms":20}""");
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

    public virtual ValueTask DisposeAsync()
    {
        Http.Dispose();
        Provider.Dispose();
        return ValueTask.CompletedTask;
    }
}
