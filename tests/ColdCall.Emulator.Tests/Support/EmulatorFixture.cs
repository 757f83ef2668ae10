using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ColdCall.Emulator.Tests.Support;

/// <summary>An emulator on a free port under a clock that only the test moves, with somebody who receives its webhooks.</summary>
public sealed class EmulatorFixture : IAsyncDisposable
{
    public const string ApplicationId = "1000000000000000001";
    public const string SilentApplicationId = "1000000000000000002";
    public const string From = "+12025550100";
    public const string Person = "+12025550123";
    public const string VirtualPhone = "+12025550199";

    private readonly HttpClient _http;

    private EmulatorFixture(EmulatorServer server, WebhookReceiver receiver, ManualTimeProvider clock)
    {
        Server = server;
        Webhooks = receiver;
        Clock = clock;
        _http = new HttpClient { BaseAddress = server.Address };
    }

    public EmulatorServer Server { get; }

    public WebhookReceiver Webhooks { get; }

    public ManualTimeProvider Clock { get; }

    public static async Task<EmulatorFixture> StartAsync(Action<EmulatorOptions>? change = null)
    {
        WebhookReceiver receiver = await WebhookReceiver.StartAsync();
        var clock = new ManualTimeProvider();
        // A busy machine must not make a receiver look silent.
        var options = new EmulatorOptions
        {
            TimeProvider = clock,
            Seed = 1,
            TelnyxKeySeed = new byte[32],
            WebhookTimeout = TimeSpan.FromMinutes(5),
        };
        options.Applications.Add(new() { Id = ApplicationId, WebhookUrl = receiver.Url });
        options.Applications.Add(new() { Id = SilentApplicationId });
        change?.Invoke(options);
        return new EmulatorFixture(await EmulatorServer.StartAsync(options, TestContext.Current.CancellationToken), receiver, clock);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
        await Webhooks.DisposeAsync();
    }

    public Task<Answer> PostAsync(string path, string json = "{}") => SendAsync(HttpMethod.Post, $"v2/{path}", json);

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, $"v2/{path}", json: null);

    public Task<Answer> ControlAsync(string path, string json) => SendAsync(HttpMethod.Post, $"_emulator/{path}", json);

    public async Task<JsonNode> ControlAsync(string path) => (await SendAsync(HttpMethod.Get, $"_emulator/{path}", json: null)).Body!;

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? json, string? key = "KEY_emulator")
    {
        using var request = new HttpRequestMessage(method, path);
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answer((int)response.StatusCode, Parse(text), text, response.Headers);
    }

    /// <summary>Follows a link, as somebody does who has nothing but the link.</summary>
    public async Task<(int Status, string? Type, byte[] Body)> DownloadAsync(string link)
    {
        using HttpResponseMessage response = await _http.GetAsync(link, TestContext.Current.CancellationToken);
        byte[] body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, body);
    }

    /// <summary>Rings somebody; <paramref name="more"/> are further members of the body, each with a comma before it.</summary>
    public async Task<string> DialAsync(string to = Person, string more = "")
    {
        Answer answer = await PostAsync("calls", DialBody(to, more));
        return (string)answer.Data["call_control_id"]!;
    }

    public static string DialBody(string to = Person, string more = "") =>
        $$"""{"connection_id":"{{ApplicationId}}","from":"{{From}}","to":"{{to}}"{{more}}}""";

    /// <summary>Rings a person and waits for the answer.</summary>
    public async Task<string> DialAnsweredAsync(string more = "")
    {
        string id = await DialAsync(more: more);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Webhooks.PayloadAsync("call.answered", id);
        return id;
    }

    public async Task<string> CreateConferenceAsync(string leg, string name = "room", string more = "")
    {
        Answer answer = await PostAsync("conferences", $$"""{"call_control_id":"{{leg}}","name":"{{name}}"{{more}}}""");
        return (string)answer.Data["id"]!;
    }

    public Task<Answer> JoinAsync(string conference, string leg, string more = "") =>
        PostAsync($"conferences/{conference}/actions/join", $$"""{"call_control_id":"{{leg}}"{{more}}}""");

    public async Task<JsonArray> ParticipantsAsync(string conference, string query = "") =>
        (JsonArray)(await GetAsync($"conferences/{conference}/participants{query}")).Data;

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
