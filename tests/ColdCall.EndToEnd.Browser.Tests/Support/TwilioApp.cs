using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ColdCall.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace ColdCall.EndToEnd.Browser.Tests.Support;

/// <summary>An application at the emulated Twilio that knows nothing but Twilio's own documents: a page with the SDK, a voice URL, and plain requests.</summary>
internal sealed class TwilioApp : IAsyncDisposable
{
    public const string Identity = "agent_7";
    public const string Room = "the room of the agent";
    private const string KeySid = "SK0123456789abcdef0123456789abcdef";
    private const string KeySecret = "the secret of the key";
    private const string ApplicationSid = "AP0123456789abcdef0123456789abcdef";
    private const string From = "+12025550100";

    private readonly EmulatorServer _emulator;
    private readonly WebApplication _app;
    private readonly HttpClient _http;
    private readonly List<IBrowserContext> _contexts = [];

    private TwilioApp(EmulatorServer emulator, WebApplication app, ConcurrentQueue<IFormCollection> asked)
    {
        _emulator = emulator;
        _app = app;
        Asked = asked;
        _http = new HttpClient { BaseAddress = new Uri(emulator.TwilioAddress, $"/2010-04-01/Accounts/{emulator.TwilioAccountSid}/") };
        string credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{emulator.TwilioAccountSid}:{emulator.TwilioAuthToken}"));
        _http.DefaultRequestHeaders.Authorization = new("Basic", credentials);
    }

    /// <summary>The requests for instructions.</summary>
    public ConcurrentQueue<IFormCollection> Asked { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<TwilioApp> StartAsync()
    {
        var asked = new ConcurrentQueue<IFormCollection>();
        WebApplication app = Build(asked);
        await app.StartAsync(Token);
        var options = new EmulatorOptions();
        options.TwilioApiKeys[KeySid] = KeySecret;
        options.TwimlApplications.Add(new() { Sid = ApplicationSid, VoiceUrl = new Uri(new Uri(app.Urls.First()), "/voice").ToString() });
        return new TwilioApp(await EmulatorServer.StartAsync(options, Token), app, asked);
    }

    /// <summary>A page on which an agent can register, be called, and call.</summary>
    public async Task<(IPage Page, Ear Ear)> OpenAgentAsync(IBrowser browser)
    {
        IPage page = await NewPageAsync(browser);
        Ear ear = await Ear.PutIntoAsync(page, "the agent");
        string query = $"?token={AccessToken()}&rtc={_emulator.TwilioRtcAddress.Authority}&room={Uri.EscapeDataString(Room)}";
        await page.GotoAsync(new Uri(new Uri(_app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal)), "/agent" + query).ToString());
        return (page, ear);
    }

    /// <summary>A virtual phone that speaks a tone, and bridges all audio meanwhile.</summary>
    public async Task<(IPage Page, Ear Ear)> OpenPhoneAsync(IBrowser browser, string number, int tone)
    {
        IPage page = await NewPageAsync(browser);
        Ear ear = await Ear.PutIntoAsync(page, $"the phone {number}");
        await page.GotoAsync(new Uri(_emulator.Address, $"?number={Uri.EscapeDataString(number)}").ToString());
        await page.GetByLabel("a tone of").CheckAsync();
        await page.GetByLabel("Pitch in Hz").FillAsync(tone.ToString(CultureInfo.InvariantCulture));
        return (page, ear);
    }

    /// <summary>A page that does nothing but bridge.</summary>
    public async Task<IPage> OpenBridgeAsync(IBrowser browser)
    {
        IPage page = await NewPageAsync(browser);
        await page.GotoAsync(_emulator.BridgeAddress.ToString());
        return page;
    }

    /// <summary>Rings somebody into a conference.</summary>
    /// <returns>The sid of the conference.</returns>
    public async Task<string> DialAsync(string room, string to, string label)
    {
        JsonNode participant = await PostAsync(
            $"Conferences/{Uri.EscapeDataString(room)}/Participants.json", new() { ["From"] = From, ["To"] = to, ["Label"] = label, ["EndConferenceOnExit"] = "true" });
        return (string)participant["conference_sid"]!;
    }

    public Task EndAsync(string conference) => PostAsync($"Conferences/{conference}.json", new() { ["Status"] = "completed" });

    /// <summary>What the emulator's control API tells.</summary>
    public async Task<JsonNode> LookAsync(string what) =>
        JsonNode.Parse(await _http.GetStringAsync(new Uri(_emulator.Address, $"_emulator/{what}"), Token))!;

    public async ValueTask DisposeAsync()
    {
        foreach (IBrowserContext context in _contexts) await context.CloseAsync();
        _http.Dispose();
        await _emulator.DisposeAsync();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task<JsonNode> PostAsync(string path, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        using HttpResponseMessage response = await _http.PostAsync(new Uri(path, UriKind.Relative), form, Token);
        string text = await response.Content.ReadAsStringAsync(Token);
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonNode.Parse(text)!;
    }

    private async Task<IPage> NewPageAsync(IBrowser browser)
    {
        IBrowserContext context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1300, Height = 900 } });
        _contexts.Add(context);
        context.SetDefaultTimeout(15_000);
        await context.RouteAsync(address => !new Uri(address).IsLoopback, route => route.AbortAsync());
        return await context.NewPageAsync();
    }

    private static WebApplication Build(ConcurrentQueue<IFormCollection> asked)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        app.MapGet("/agent", () => Results.Content(TwilioHtml.Text, "text/html"));
        app.MapGet("/silence.wav", () => Results.Bytes(ToneFile.Silence, "audio/wav"));
        app.MapGet("/twilio.js", () => Results.File(
            Path.Combine(Repository.Root, "samples", "Dialer", "Client", "node_modules", "@twilio", "voice-sdk", "dist", "twilio.min.js"), "text/javascript"));
        app.MapPost("/voice", async (HttpRequest request) =>
        {
            IFormCollection form = await request.ReadFormAsync(Token);
            asked.Enqueue(form);
            string twiml = $"""<Response><Dial><Conference participantLabel="agent" endConferenceOnExit="true" beep="false">{form["room"]}</Conference></Dial></Response>""";
            return Results.Content(twiml, "text/xml");
        });
        return app;
    }

    private string AccessToken()
    {
        string header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT","cty":"twilio-fpa;v=1"}"""u8);
        var voice = new JsonObject
        {
            ["incoming"] = new JsonObject { ["allow"] = true },
            ["outgoing"] = new JsonObject { ["application_sid"] = ApplicationSid },
        };
        string claims = new JsonObject
        {
            ["jti"] = $"{KeySid}-1",
            ["iss"] = KeySid,
            ["sub"] = _emulator.TwilioAccountSid,
            ["exp"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 3600,
            ["grants"] = new JsonObject { ["identity"] = Identity, ["voice"] = voice },
        }.ToJsonString();
        string signed = $"{header}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(KeySecret), Encoding.UTF8.GetBytes(signed)))}";
    }
}
