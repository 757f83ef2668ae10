using System.Collections.Concurrent;
using ColdCall.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace ColdCall.EndToEnd.Browser.Tests.Support;

/// <summary>An application as a user writes it, whose agents dial by themselves; the emulated provider with its audio; and the pages of those who talk.</summary>
internal sealed class SdkApp : IAsyncDisposable
{
    public const string Pass = "a pass that only this application gives out";
    private const string ConnectionId = "1000000000000000001";

    private readonly EmulatorServer _emulator;
    private readonly WebApplication _app;
    private readonly List<IBrowserContext> _contexts = [];

    private SdkApp(EmulatorServer emulator, WebApplication app)
    {
        _emulator = emulator;
        _app = app;
    }

    public IConferenceDialer Dialer => _app.Services.GetRequiredService<IConferenceDialer>();

    public Reception Agents => _app.Services.GetRequiredService<Reception>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<SdkApp> StartAsync()
    {
        // A port has to be known before the emulated account can say where its webhooks go; so the application comes first.
        var options = new EmulatorOptions { WebhookTimeout = TimeSpan.FromSeconds(30) };
        options.Applications.Add(new() { Id = ConnectionId });
        EmulatorServer emulator = await EmulatorServer.StartAsync(options, Token);
        WebApplication app = Build(emulator);
        await app.StartAsync(Token);
        await SendWebhooksToAsync(emulator, new Uri(new Uri(app.Urls.First()), "/webhooks/telnyx"));
        return new SdkApp(emulator, app);
    }

    /// <summary>A page on which an agent can press Call; a pass that is not ours is that of a stranger.</summary>
    public async Task<(IPage Page, Ear Ear)> OpenAgentAsync(IBrowser browser, string pass = Pass)
    {
        BrowserToken token = await Dialer.CreateBrowserTokenAsync("agent-7", cancellationToken: Token);
        IPage page = await NewPageAsync(browser);
        Ear ear = await Ear.PutIntoAsync(page, "the agent");
        string query = $"?token={Uri.EscapeDataString(token.Token)}&rtc={Uri.EscapeDataString(_emulator.RtcAddress.ToString())}&pass={Uri.EscapeDataString(pass)}";
        await page.GotoAsync(new Uri(new Uri(_app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal)), "/agent" + query).ToString());
        return (page, ear);
    }

    /// <summary>A virtual phone that speaks a tone.</summary>
    public async Task<(IPage Page, Ear Ear)> OpenPhoneAsync(IBrowser browser, string number, int tone)
    {
        IPage page = await NewPageAsync(browser);
        Ear ear = await Ear.PutIntoAsync(page, $"the phone {number}");
        await page.GotoAsync(new Uri(_emulator.Address, $"?number={Uri.EscapeDataString(number)}").ToString());
        await page.GetByLabel("a tone of").CheckAsync();
        await page.GetByLabel("Pitch in Hz").FillAsync(tone.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return (page, ear);
    }

    public async Task<Participant> ReachesAsync(Participant participant, ParticipantState state)
    {
        Participant seen = await Dialer.WaitForAsync(participant.Id, state, TimeSpan.FromSeconds(30), Token);
        seen.State.ShouldBe(state, $"{seen.Cause} {seen.CauseDetail}");
        return seen;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (IBrowserContext context in _contexts) await context.CloseAsync();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _emulator.DisposeAsync();
    }

    private async Task<IPage> NewPageAsync(IBrowser browser)
    {
        IBrowserContext context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1300, Height = 900 } });
        _contexts.Add(context);
        context.SetDefaultTimeout(15_000);
        await context.RouteAsync(address => !new Uri(address).IsLoopback, route => route.AbortAsync());
        return await context.NewPageAsync();
    }

    private static WebApplication Build(EmulatorServer emulator)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ColdCall:Telnyx:ApiKey"] = emulator.TelnyxApiKey,
            ["ColdCall:Telnyx:PublicKeys:0"] = emulator.TelnyxPublicKey,
            ["ColdCall:Telnyx:ConnectionId"] = ConnectionId,
            ["ColdCall:Telnyx:CredentialConnectionId"] = "2000000000000000002",
            ["ColdCall:Telnyx:From"] = "+12025550100",
            ["ColdCall:Telnyx:BaseAddress"] = emulator.TelnyxAddress.ToString(),
        });
        builder.Services.AddSingleton<Reception>();
        builder.Services.AddColdCall(builder.Configuration.GetSection("ColdCall")).AddTelnyx().AddConferenceEvents<Reception>();
        WebApplication app = builder.Build();
        app.MapTelnyxWebhooks();
        app.MapGet("/agent", () => Results.Content(AgentHtml.Text, "text/html"));
        app.MapGet("/telnyx.js", () => Results.File(
            Path.Combine(Repository.Root, "samples", "Dialer", "Client", "node_modules", "@telnyx", "webrtc", "lib", "bundle.js"), "text/javascript"));
        return app;
    }

    private static async Task SendWebhooksToAsync(EmulatorServer emulator, Uri address)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", emulator.TelnyxApiKey);
        using HttpResponseMessage response = await http.PatchAsync(
            new Uri(emulator.TelnyxAddress, $"call_control_applications/{ConnectionId}"),
            new StringContent($$"""{"webhook_event_url":"{{address}}"}""", System.Text.Encoding.UTF8, "application/json"),
            Token);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Lets agents in who show the pass, each into a conference of their own, and nobody else.</summary>
    internal sealed class Reception(IConferenceDialer dialer) : IConferenceEvents
    {
        private readonly ConcurrentQueue<Participant> _admitted = new();

        public IReadOnlyList<Participant> Admitted => [.. _admitted];

        public async ValueTask OnIncomingLegAsync(IncomingLeg incoming, CancellationToken cancellationToken)
        {
            if (incoming.Headers.GetValueOrDefault("X-Pass") != Pass)
            {
                await dialer.RejectAsync(incoming, cancellationToken);
                return;
            }

            Conference conference = await dialer.OpenAsync(new() { Key = incoming.LegId[..Math.Min(200, incoming.LegId.Length)] }, cancellationToken);
            _admitted.Enqueue(await dialer.AnswerAsync(
                new() { Conference = conference.Id, Key = $"agent of {conference.Id}", LegId = incoming.LegId, From = Destination.Browser("agent-7"), EndConferenceOnExit = true },
                cancellationToken));
        }
    }
}
