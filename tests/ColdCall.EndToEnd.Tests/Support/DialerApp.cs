using ColdCall.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ColdCall.EndToEnd.Tests.Support;

/// <summary>An application as a user writes it, with its own web server, and an emulated provider that sends its webhooks there.</summary>
internal sealed class DialerApp : IAsyncDisposable
{
    public const string Agent = "agent-7";
    public const string Lead = "+12025550101";
    public const string From = "+12025550100";
    public const string ConnectionId = "1000000000000000001";
    public const string ApiKey = "KEY_of_the_emulated_account";

    private const string PublicBaseAddress = "ColdCall:PublicBaseAddress";

    /// <summary>How long anything may take on a busy machine; the limit only ends a test that would wait for ever.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A clock further ahead would make the provider's signatures look stale.</summary>
    private static readonly TimeSpan MostAhead = TimeSpan.FromSeconds(200);

    private readonly EmulatorServer _emulator;
    private readonly WebApplication _app;

    private DialerApp(EmulatorServer emulator, WebApplication app)
    {
        _emulator = emulator;
        _app = app;
        Provider = new EmulatorControl(emulator.Address, emulator.TelnyxApiKey);
    }

    /// <summary>The 32 bytes that the emulator's key is made from, so that a test can sign what the emulator never sends.</summary>
    public static ReadOnlyMemory<byte> KeySeed { get; } = Enumerable.Range(1, 32).Select(number => (byte)number).ToArray();

    public EmulatorControl Provider { get; }

    public IConferenceDialer Dialer => _app.Services.GetRequiredService<IConferenceDialer>();

    public RecordedEvents Events => _app.Services.GetRequiredService<RecordedEvents>();

    public RecordedLog Log => _app.Services.GetRequiredService<RecordedLog>();

    public Outage Outage => _app.Services.GetRequiredService<Outage>();

    public ShiftedClock Clock => _app.Services.GetRequiredService<ShiftedClock>();

    public Uri EmulatorAddress => _emulator.Address;

    public Uri WebhookAddress => new(new Uri(_app.Urls.First()), "/webhooks/telnyx");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="add">What the application adds.</param>
    /// <param name="withTwilio">Whether it has a second provider, on the same emulator.</param>
    public static async Task<DialerApp> StartAsync(Action<IColdCallBuilder>? add = null, bool withTwilio = false)
    {
        // A busy machine must not make the application look silent.
        var options = new EmulatorOptions { TelnyxApiKey = ApiKey, TelnyxKeySeed = KeySeed, WebhookTimeout = Patience };
        options.Applications.Add(new() { Id = ConnectionId });
        EmulatorServer emulator = await EmulatorServer.StartAsync(options, Token);
        WebApplication app = Build(emulator, withTwilio ? builder => AddBoth(builder, add) : add, withTwilio ? TwilioSettings(emulator) : []);
        if (withTwilio) app.MapTwilioWebhooks();
        await app.StartAsync(Token);
        if (withTwilio)
        {
            app.Configuration[PublicBaseAddress] = app.Urls.First();
            ((IConfigurationRoot)app.Configuration).Reload();
        }

        var started = new DialerApp(emulator, app);
        await started.Provider.SendWebhooksToAsync(ConnectionId, started.WebhookAddress);
        await started.Provider.ScriptPhoneAsync($$"""{"identity":"{{Agent}}","behaviour":"answers","answer_after_ms":20}""");
        await started.Provider.ScriptPhoneAsync($$"""{"number":"{{Lead}}","behaviour":"answers","answer_after_ms":20}""");
        return started;
    }

    public Task<Conference> OpenAsync(string key = "call-1") => Dialer.OpenAsync(new() { Key = key }, Token);

    public Task<Participant> DialAgentAsync(Conference conference) => Dialer.DialAsync(
        new() { Conference = conference.Id, Key = "agent", To = Destination.Browser(Agent) }, Token);

    public Task<Participant> DialAsync(Conference conference, string to = Lead, string key = "lead", ParticipantId? after = null, TimeSpan? ringTimeout = null) => Dialer.DialAsync(
        new() { Conference = conference.Id, Key = key, To = Destination.Phone(to), After = after, RingTimeout = ringTimeout ?? TimeSpan.FromSeconds(30) }, Token);

    /// <summary>A conference with the agent in it.</summary>
    public async Task<(Conference Conference, Participant Agent)> AgentWaitsAsync()
    {
        Conference conference = await OpenAsync();
        Participant agent = await DialAgentAsync(conference);
        return (conference, await ReachesAsync(agent, ParticipantState.Joined));
    }

    /// <summary>A conference in which the agent and the lead talk.</summary>
    public async Task<(Conference Conference, Participant Agent, Participant Lead)> TalkAsync()
    {
        (Conference conference, Participant agent) = await AgentWaitsAsync();
        Participant lead = await ReachesAsync(await DialAsync(conference), ParticipantState.Joined);
        return (conference, agent, lead);
    }

    /// <summary>Waits for a state, which must be the very one that is reached.</summary>
    public async Task<Participant> ReachesAsync(Participant participant, ParticipantState state)
    {
        Participant seen = await Dialer.WaitForAsync(participant.Id, state, Patience, Token);
        seen.State.ShouldBe(state, $"{seen.Cause} {seen.CauseDetail}");
        return seen;
    }

    public async Task<Participant> EndsAsync(Participant participant, ParticipantEndCause cause)
    {
        Participant ended = await ReachesAsync(participant, ParticipantState.Ended);
        ended.Cause.ShouldBe(cause, ended.CauseDetail);
        return ended;
    }

    /// <summary>Ends the conference, and checks what holds for every one: see <see cref="IsOverAsync"/>.</summary>
    public async Task EndAsync(Conference conference, ConferenceEndCause cause = ConferenceEndCause.Requested)
    {
        await Dialer.EndAsync(conference.Id, Token);
        await IsOverAsync(conference, cause);
    }

    /// <summary>The end is told last, everything told came once and in order, nobody was rung twice, and no leg is up at the provider.</summary>
    public async Task IsOverAsync(Conference conference, ConferenceEndCause cause)
    {
        Conference ended = await Dialer.WaitForAsync(conference.Id, ConferenceState.Ended, Patience, Token);
        ended.Cause.ShouldBe(cause);
        await Eventually.BecomesTrueAsync(() => Events.Of(conference.Id).Any(told => told is ConferenceEnded), "the end is told");

        IReadOnlyList<ConferenceEvent> told = Events.Of(conference.Id);
        told[^1].ShouldBeOfType<ConferenceEnded>();
        told.Select(each => each.Sequence).ShouldBe(Enumerable.Range(1, told.Count).Select(number => (long)number), "one after the other, none twice");
        told.ShouldAllBe(each => each.Attempt == 1);
        told.Select(each => each.Id).Distinct().Count().ShouldBe(told.Count);
        foreach (Participant participant in ended.Participants)
            told.OfType<ParticipantEvent>().Where(each => each.Participant.Id == participant.Id && each is not (ParticipantMuteChanged or ParticipantHoldChanged))
                .GroupBy(each => each.GetType()).ShouldAllBe(same => same.Count() == 1, $"each state of {participant.Key} is told once");

        (await Provider.RingsAsync()).Values.ShouldAllBe(rings => rings == 1, "one ring each");
        await Eventually.BecomesTrueAsync(async () => (await Provider.LiveCallsAsync()).Count == 0, "no leg is left up");
    }

    /// <summary>Moves the application's clock on, second by second, until something is so: its own time limits are over sooner.</summary>
    public Task PassUntilAsync(Func<Task<bool>> condition, string what) => Eventually.BecomesTrueAsync(
        async () =>
        {
            if (await condition()) return true;
            if (Clock.Ahead < MostAhead) Clock.Advance(TimeSpan.FromSeconds(1));
            return false;
        },
        what);

    /// <summary>Moves the application's clock on until a participant has reached a state.</summary>
    public async Task<Participant> PassUntilAsync(Participant participant, ParticipantState state)
    {
        await PassUntilAsync(async () => (await SeenAsync(participant)).State >= state, $"{participant.Key} to be {state}");
        return await ReachesAsync(participant, state);
    }

    public async Task<Participant> SeenAsync(Participant participant) =>
        (await Dialer.GetAsync(participant.Conference, Token))!.Participants.Single(seen => seen.Id == participant.Id);

    public Task StopAsync() => _app.StopAsync(Token);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Provider.Dispose();
        await _emulator.DisposeAsync();
    }

    private static void AddBoth(IColdCallBuilder builder, Action<IColdCallBuilder>? add)
    {
        builder.AddTwilio();
        add?.Invoke(builder);
    }

    private static Dictionary<string, string?> TwilioSettings(EmulatorServer emulator) => new()
    {
        // The port is known once the application listens.
        [PublicBaseAddress] = "http://127.0.0.1:9",
        ["ColdCall:Twilio:AccountSid"] = emulator.TwilioAccountSid,
        ["ColdCall:Twilio:AuthTokens:0"] = emulator.TwilioAuthToken,
        ["ColdCall:Twilio:ApiKeySid"] = emulator.TwilioApiKeySid,
        ["ColdCall:Twilio:ApiKeySecret"] = emulator.TwilioApiKeySecret,
        ["ColdCall:Twilio:From"] = From,
        ["ColdCall:Twilio:BaseAddress"] = new Uri(emulator.TwilioAddress, "2010-04-01/").ToString(),
    };

    private static WebApplication Build(EmulatorServer emulator, Action<IColdCallBuilder>? add, Dictionary<string, string?> more)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var log = new RecordedLog();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton(log);
        builder.Services.AddSingleton<ShiftedClock>();
        builder.Services.AddSingleton<TimeProvider>(services => services.GetRequiredService<ShiftedClock>());
        builder.Services.AddSingleton<RecordedEvents>();
        builder.Services.AddSingleton<Outage>();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ColdCall:Telnyx:ApiKey"] = emulator.TelnyxApiKey,
            ["ColdCall:Telnyx:PublicKeys:0"] = emulator.TelnyxPublicKey,
            ["ColdCall:Telnyx:ConnectionId"] = ConnectionId,
            ["ColdCall:Telnyx:CredentialConnectionId"] = "2000000000000000002",
            ["ColdCall:Telnyx:From"] = From,
            ["ColdCall:Telnyx:BaseAddress"] = emulator.TelnyxAddress.ToString(),
        });
        builder.Configuration.AddInMemoryCollection(more);
        IColdCallBuilder coldCall = builder.Services.AddColdCall(builder.Configuration.GetSection("ColdCall"))
            .AddTelnyx()
            .AddConferenceEvents<RecordedEvents>();
        add?.Invoke(coldCall);
        WebApplication app = builder.Build();
        app.Use((context, next) =>
        {
            if (!app.Services.GetRequiredService<Outage>().IsOn) return next(context);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
        app.MapTelnyxWebhooks();
        return app;
    }
}
