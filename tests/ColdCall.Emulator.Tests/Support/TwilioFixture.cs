using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace ColdCall.Emulator.Tests.Support;

/// <summary>An emulator that is spoken to as Twilio, under a clock that only the test moves, with somebody who receives its webhooks.</summary>
public sealed class TwilioFixture : IAsyncDisposable
{
    public const string From = "+12025550100";
    public const string Person = "+12025550123";
    public const string OtherPerson = "+12025550124";
    public const string VirtualPhone = "+12025550199";
    public const string AccountSid = "AC0123456789abcdef0123456789abcdef";
    public const string AuthToken = "0123456789abcdef0123456789abcdef";
    public const string KeySid = "SK0123456789abcdef0123456789abcdef";
    public const string KeySecret = "secret";
    public const string ApplicationSid = "AP0123456789abcdef0123456789abcdef";

    /// <summary>An application without an address for instructions.</summary>
    public const string MuteApplicationSid = "AP00000000000000000000000000000000";
    public const string TelnyxApplicationId = "1000000000000000001";
    public const string EveryConferenceEvent = "start end join leave mute hold modify";

    private readonly HttpClient _http;

    private TwilioFixture(EmulatorServer server, FormReceiver receiver, ManualTimeProvider clock)
    {
        Server = server;
        Webhooks = receiver;
        Clock = clock;
        _http = new HttpClient { BaseAddress = server.TwilioAddress };
    }

    public EmulatorServer Server { get; }

    public FormReceiver Webhooks { get; }

    public ManualTimeProvider Clock { get; }

    public string Hook => Webhooks.Url;

    public static async Task<TwilioFixture> StartAsync()
    {
        FormReceiver receiver = await FormReceiver.StartAsync();
        var clock = new ManualTimeProvider();
        var options = new EmulatorOptions { TimeProvider = clock, Seed = 1, TwilioAccountSid = AccountSid, TwilioAuthToken = AuthToken };
        options.TwilioApiKeys[KeySid] = KeySecret;
        options.TwimlApplications.Add(new() { Sid = ApplicationSid, VoiceUrl = receiver.VoiceUrl, VoiceFallbackUrl = receiver.VoiceUrl + "/fallback", StatusCallback = receiver.Url });
        options.TwimlApplications.Add(new() { Sid = MuteApplicationSid });
        options.Applications.Add(new() { Id = TelnyxApplicationId, WebhookUrl = receiver.Url });
        return new TwilioFixture(await EmulatorServer.StartAsync(options, TestContext.Current.CancellationToken), receiver, clock);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
        await Webhooks.DisposeAsync();
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> PostAsync(string path, params (string Name, string Value)[] fields) => SendAsync(HttpMethod.Post, path, fields);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    /// <summary>Sends a request below the account, or, where the path begins with a slash, anywhere.</summary>
    public async Task<Answer> SendAsync(
        HttpMethod method, string path, IReadOnlyList<(string Name, string Value)>? fields = null, string user = AccountSid, string password = AuthToken)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : $"/2010-04-01/Accounts/{AccountSid}/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
        if (fields is not null) request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using HttpResponseMessage response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        bool isJson = response.Content.Headers.ContentType?.MediaType == "application/json";
        return new Answer((int)response.StatusCode, isJson ? JsonNode.Parse(text) : null, text, response.Headers);
    }

    /// <summary>What somebody at the control API does or sees.</summary>
    public async Task<JsonNode> ControlAsync(string path, string? json = null)
    {
        using var request = new HttpRequestMessage(json is null ? HttpMethod.Get : HttpMethod.Post, $"/_emulator/{path}");
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Asks the other provider's face, which runs beside it.</summary>
    public async Task<Answer> SendTelnyxAsync(string path, string? json = null)
    {
        using var request = new HttpRequestMessage(json is null ? HttpMethod.Get : HttpMethod.Post, $"/v2/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Server.TelnyxApiKey);
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answer((int)response.StatusCode, JsonNode.Parse(text), text, response.Headers);
    }

    /// <summary>Dials somebody into a conference, with every event of both asked for.</summary>
    public Task<Answer> DialAsync(string room, string to, string label, params (string Name, string Value)[] more) => PostAsync(
        $"Conferences/{room}/Participants.json",
        [
            ("From", From), ("To", to), ("Label", label),
            ("StatusCallback", Hook), ("StatusCallbackEvent", "initiated"), ("StatusCallbackEvent", "ringing"),
            ("StatusCallbackEvent", "answered"), ("StatusCallbackEvent", "completed"),
            ("ConferenceStatusCallback", $"{Hook}?conference=1"), ("ConferenceStatusCallbackEvent", EveryConferenceEvent),
            .. more,
        ]);

    /// <summary>Two people in a conference that has started.</summary>
    public async Task<(string Conference, string Agent, string Lead)> MeetAsync(params (string Name, string Value)[] more)
    {
        Answer agent = await DialAsync("room", Person, "agent", more);
        Clock.Advance(TimeSpan.FromSeconds(1));
        Answer lead = await DialAsync("room", OtherPerson, "lead");
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Webhooks.FirstAsync("conference-start");
        return ((string)agent.Body!["conference_sid"]!, (string)agent.Body["call_sid"]!, (string)lead.Body!["call_sid"]!);
    }
}
