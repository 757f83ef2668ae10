using ColdCall.Providers;
using ColdCall.Storage;
using ColdCall.Tags;
using ColdCall.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ColdCall.Tests.Engine;

/// <summary>The whole engine as an application hosts it, on a manual clock, over a provider that stands in for a real one.</summary>
internal sealed class EngineUnderTest : IAsyncDisposable
{
    private readonly IHost _host;
    private int _events;

    private EngineUnderTest(IHost host, StandInProvider provider, RecordedEvents events, ManualTimeProvider clock)
    {
        _host = host;
        Provider = provider;
        Events = events;
        Clock = clock;
    }

    public StandInProvider Provider { get; }

    public RecordedEvents Events { get; }

    public ManualTimeProvider Clock { get; }

    public IServiceProvider Services => _host.Services;

    public IConferenceDialer Dialer => _host.Services.GetRequiredService<IConferenceDialer>();

    public static async Task<EngineUnderTest> StartAsync(
        Dictionary<string, string?>? settings = null, Action<IColdCallBuilder>? more = null, Func<IConferenceStore, IConferenceStore>? wrapStore = null, StandInProvider? provider = null)
    {
        provider ??= new StandInProvider();
        var events = new RecordedEvents();
        var clock = new ManualTimeProvider();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(events);
        IColdCallBuilder coldCall = builder.Services.AddColdCall(builder.Configuration.GetSection("ColdCall"))
            .AddProvider("standin", "", _ => provider, _ => provider)
            .AddConferenceEvents<RecordedEvents>();
        more?.Invoke(coldCall);
        if (wrapStore is not null) builder.Services.Replace(ServiceDescriptor.Singleton(wrapStore(new InMemoryConferenceStore(clock))));
        IHost host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new EngineUnderTest(host, provider, events, clock);
    }

    public async Task<Conference> OpenAsync(string key = "call-1") => await Dialer.OpenAsync(new() { Key = key }, TestContext.Current.CancellationToken);

    public Task<Participant> DialAsync(Conference conference, string key = "lead", string to = "+12025550101", ParticipantId? after = null) =>
        Dialer.DialAsync(new() { Conference = conference.Id, Key = key, To = Destination.Phone(to), After = after }, TestContext.Current.CancellationToken);

    /// <summary>Delivers an event as the provider's webhook would, tagged like the leg's own.</summary>
    public Task<WebhookVerdict> TellAsync<TEvent>(Participant participant, Func<TEvent, TEvent>? change = null) where TEvent : ProviderEvent
    {
        string key = $"event-{Interlocked.Increment(ref _events)}";
        string legId = $"leg {participant.Id}";
        string room = $"room coldcall-{participant.Conference}";
        string tag = Services.GetRequiredService<TagCodec>().Sign(participant.Id);
        ProviderEvent told = typeof(TEvent).Name switch
        {
            nameof(LegRinging) => new LegRinging { EventKey = key, EventType = "ringing", LegId = legId, Tag = tag },
            nameof(LegAnswered) => new LegAnswered { EventKey = key, EventType = "answered", LegId = legId, Tag = tag },
            nameof(LegJoined) => new LegJoined { EventKey = key, EventType = "joined", LegId = legId, Tag = tag, ConferenceId = room },
            nameof(LegLeft) => new LegLeft { EventKey = key, EventType = "left", LegId = legId, Tag = tag, ConferenceId = room },
            nameof(LegEnded) => new LegEnded { EventKey = key, EventType = "ended", LegId = legId, Tag = tag, Cause = ParticipantEndCause.HungUp },
            _ => throw new ArgumentException(typeof(TEvent).Name),
        };
        return DeliverAsync(change is null ? told : change((TEvent)told));
    }

    public Task<WebhookVerdict> DeliverAsync(params ProviderEvent[] events)
    {
        Provider.Receipt = new WebhookReceipt { Verdict = WebhookVerdict.Accepted, Events = events };
        return HandleAsync();
    }

    public async Task<WebhookVerdict> HandleAsync(byte[]? body = null) => (await Services.GetRequiredService<IWebhookPipeline>().HandleAsync(
        "standin",
        "",
        new WebhookRequest { Method = "POST", PathAndQuery = "/", Headers = new Dictionary<string, IReadOnlyList<string>>(), Body = body ?? [] })).Verdict;

    /// <summary>Two people in one conference, as most tests need them.</summary>
    public async Task<(Conference Conference, Participant Agent, Participant Lead)> TalkAsync(string key = "call-1")
    {
        Conference conference = await OpenAsync(key);
        Participant agent = await DialAsync(conference, $"{key}-agent");
        Participant lead = await DialAsync(conference, $"{key}-lead");
        foreach (Participant participant in new[] { agent, lead })
        {
            await TellAsync<LegAnswered>(participant);
            await Eventually.BecomesTrueAsync(() => Provider.Asked.Any(command => command is CreateConferenceCommand or JoinCommand && command.Participant == participant.Id), "asked to come in");
            await TellAsync<LegJoined>(participant);
        }

        return ((await Dialer.GetAsync(conference.Id))!, agent, lead);
    }

    /// <summary>Moves the clock in steps until something is so: the engine's own timers run on it.</summary>
    public Task PassUntilAsync(Func<bool> condition, string what, int stepSeconds = 1) => Eventually.BecomesTrueAsync(
        () =>
        {
            if (condition()) return true;
            Clock.Advance(TimeSpan.FromSeconds(stepSeconds));
            return condition();
        },
        what);

    public Task StopAsync() => _host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Provider.Before = (_, _) => Task.CompletedTask;
        using var limit = new CancellationTokenSource();
        Task stop = _host.StopAsync(limit.Token);
        while (!stop.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(stop, Task.Delay(5, TestContext.Current.CancellationToken));
        }

        _host.Dispose();
    }
}
