using ColdCall.Conformance.Tests.Support.Emulated;
using ColdCall.Conformance.Tests.Support.Memory;
using ColdCall.Providers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ColdCall.Conformance.Tests.Support;

/// <summary>An application with its own web server, and one provider. Scenarios speak to the application; the provider's side is beside it.</summary>
internal sealed class Stage : IAsyncDisposable
{
    public const string Agent = "agent-7";
    public const string Lead = "+12025550101";
    public const string From = "+12025550100";

    /// <summary>How long anything may take on a busy machine; the limit only ends a test that would wait for ever.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A clock further ahead would make the provider's signatures look stale.</summary>
    private static readonly TimeSpan MostAhead = TimeSpan.FromSeconds(200);

    private readonly WebApplication _app;

    private Stage(IProviderSide side, WebApplication app)
    {
        Side = side;
        _app = app;
    }

    public IProviderSide Side { get; }

    public IConferenceDialer Dialer => _app.Services.GetRequiredService<IConferenceDialer>();

    public RecordedEvents Events => _app.Services.GetRequiredService<RecordedEvents>();

    public Outage Outage => _app.Services.GetRequiredService<Outage>();

    public ShiftedClock Clock => _app.Services.GetRequiredService<ShiftedClock>();

    /// <summary>What may differ: a scenario that does so asks here, never for a name.</summary>
    public ProviderCapabilities Capabilities => ProviderOf(_app.Services).Capabilities;

    /// <summary>Who is said to have ended a leg that the person at it hung up.</summary>
    public LegSide SideOfThePerson => Capabilities.TellsWhoHungUp ? LegSide.Participant : LegSide.Unknown;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Stage> OpenAsync(Provider provider)
    {
        IProviderSide side = provider switch
        {
            Provider.Telnyx => await TelnyxSide.StartAsync(Token),
            Provider.Twilio => await TwilioSide.StartAsync(Token),
            _ => new MemorySide(),
        };
        WebApplication app = Build(side);
        await app.StartAsync(Token);
        await side.ConnectAsync(app, new Uri(app.Urls.First()));
        await side.ScriptAsync(Agent, Phone.Answers);
        await side.ScriptAsync(Lead, Phone.Answers);
        return new Stage(side, app);
    }

    public Task<Conference> OpenConferenceAsync(string key = "call-1") => Dialer.OpenAsync(new() { Key = key }, Token);

    public Task<Participant> DialAgentAsync(Conference conference) => Dialer.DialAsync(
        new() { Conference = conference.Id, Key = "agent", To = Destination.Browser(Agent) }, Token);

    public Task<Participant> DialAsync(Conference conference, string to = Lead, string key = "lead", ParticipantId? after = null) => Dialer.DialAsync(
        new() { Conference = conference.Id, Key = key, To = Destination.Phone(to), After = after }, Token);

    /// <summary>A lead whose phone does what it is told.</summary>
    public async Task<Participant> DialAsync(Conference conference, Phone phone, string to = Lead)
    {
        await Side.ScriptAsync(to, phone);
        return await DialAsync(conference, to, $"lead {to}");
    }

    /// <summary>A conference with the agent in it.</summary>
    public async Task<(Conference Conference, Participant Agent)> AgentWaitsAsync(OpenConferenceRequest? request = null)
    {
        Conference conference = await Dialer.OpenAsync(request ?? new() { Key = "call-1" }, Token);
        Participant agent = await DialAgentAsync(conference);
        return (conference, await ReachesAsync(agent, ParticipantState.Joined));
    }

    /// <summary>A conference in which the agent and the lead talk.</summary>
    public async Task<(Conference Conference, Participant Agent, Participant Lead)> TalkAsync(OpenConferenceRequest? request = null)
    {
        (Conference conference, Participant agent) = await AgentWaitsAsync(request);
        Participant lead = await ReachesAsync(await DialAsync(conference), ParticipantState.Joined);
        return (conference, agent, lead);
    }

    /// <summary>A lead that rings and is not answered yet.</summary>
    public async Task<Participant> RingsAsync(Conference conference, string to = Lead) =>
        await ReachesAsync(await DialAsync(conference, Phone.RingsOn, to), ParticipantState.Ringing);

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

    public Task IsToldAsync(Participant participant, string line) =>
        Eventually.BecomesTrueAsync(() => Events.LinesOf(participant).Contains(line), $"{participant.Key} {line} is told");

    public async Task<Participant> SeenAsync(Participant participant) =>
        (await Dialer.GetAsync(participant.Conference, Token))!.Participants.Single(seen => seen.Id == participant.Id);

    public async Task<Conference> SeenAsync(Conference conference) => (await Dialer.GetAsync(conference.Id, Token))!;

    public async Task<int> RingsOfAsync(string number) => (await Side.RingsAsync()).GetValueOrDefault(number);

    /// <summary>Moves the application's clock on, second by second, until something is so: its own time limits are over sooner.</summary>
    public Task PassUntilAsync(Func<Task<bool>> condition, string what) => Eventually.BecomesTrueAsync(
        async () =>
        {
            if (await condition()) return true;
            if (Clock.Ahead < MostAhead) Clock.Advance(TimeSpan.FromSeconds(1));
            return false;
        },
        what);

    public async Task<Participant> PassUntilAsync(Participant participant, ParticipantState state)
    {
        await PassUntilAsync(async () => (await SeenAsync(participant)).State >= state, $"{participant.Key} to be {state}");
        return await ReachesAsync(participant, state);
    }

    /// <summary>Ends the conference, and checks what holds for every one: see <see cref="IsOverAsync"/>.</summary>
    public async Task EndAsync(Conference conference)
    {
        await Dialer.EndAsync(conference.Id, Token);
        await IsOverAsync(conference, ConferenceEndCause.Requested);
    }

    /// <summary>The end is told last, everything told came once and in order, nobody was rung twice, and no leg is up at the provider.</summary>
    public async Task IsOverAsync(Conference conference, params ConferenceEndCause[] causes)
    {
        await PassUntilAsync(async () => (await SeenAsync(conference)).State == ConferenceState.Ended, "the conference is over");
        Conference ended = await SeenAsync(conference);
        causes.ShouldContain(ended.Cause!.Value);
        await Eventually.BecomesTrueAsync(() => Events.Of(conference.Id).Any(told => told is ConferenceEnded), "the end is told");

        IReadOnlyList<ConferenceEvent> told = Events.Of(conference.Id);
        told.Last(each => each is not RecordingSaved).ShouldBeOfType<ConferenceEnded>();
        told.Select(each => each.Sequence).ShouldBe(Enumerable.Range(1, told.Count).Select(number => (long)number), "one after the other, none twice");
        told.ShouldAllBe(each => each.Attempt == 1);
        told.Select(each => each.Id).Distinct().Count().ShouldBe(told.Count);
        foreach (Participant participant in ended.Participants) WasToldOnce(participant, told);

        (await Side.RingsAsync()).Values.ShouldAllBe(rings => rings == 1, "one ring each");
        await Eventually.BecomesTrueAsync(async () => (await Side.LiveAsync()).Count == 0, "no leg is left up");
    }

    public Task StopAsync() => _app.StopAsync(Token);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Side.DisposeAsync();
    }

    private static void WasToldOnce(Participant participant, IReadOnlyList<ConferenceEvent> told)
    {
        ParticipantEvent[] own = [.. told.OfType<ParticipantEvent>().Where(each => each.Participant.Id == participant.Id)];
        own.Count(each => each is ParticipantEnded).ShouldBe(1, $"{participant.Key} ended once");
        own.Where(each => each is not (ParticipantMuteChanged or ParticipantHoldChanged or ParticipantSupervisionChanged))
            .GroupBy(each => each.GetType()).ShouldAllBe(same => same.Count() == 1, $"each state of {participant.Key} is told once");
    }

    private static IConferenceProvider ProviderOf(IServiceProvider services) =>
        services.GetKeyedServices<IConferenceProvider>(KeyedService.AnyKey).Single();

    private static WebApplication Build(IProviderSide side)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<ShiftedClock>();
        builder.Services.AddSingleton<TimeProvider>(services => services.GetRequiredService<ShiftedClock>());
        builder.Services.AddSingleton<RecordedEvents>();
        builder.Services.AddSingleton<Outage>();
        side.AddTo(builder, builder.Services.AddColdCall(builder.Configuration.GetSection("ColdCall")).AddConferenceEvents<RecordedEvents>());
        WebApplication app = builder.Build();
        app.Use((context, next) =>
        {
            if (!app.Services.GetRequiredService<Outage>().IsOn) return next(context);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
        side.Map(app);
        return app;
    }
}
