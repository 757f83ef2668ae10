using ColdCall.Providers;
using ColdCall.Storage;
using ColdCall.Testing;
using ColdCall.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Tests.Engine;

/// <summary>Observers see what was stored, and can ask for a repeat; they change nothing of what the engine promises.</summary>
public sealed class WebhookObserverTests
{
    private readonly RecordedWebhooks _observer = new();

    [Fact]
    public async Task An_observer_sees_an_event_once_it_is_applied()
    {
        await using EngineUnderTest engine = await StartAsync();
        Participant lead = await engine.DialAsync(await engine.OpenAsync());
        ParticipantState? seen = null;
        _observer.Act = async () => seen = (await engine.Dialer.GetAsync(lead.Conference))!.Participants.Single().State;

        (await engine.TellAsync<LegAnswered>(lead)).ShouldBe(WebhookVerdict.Accepted);

        seen.ShouldBe(ParticipantState.Answered);
        (string account, ProviderEvent told) = _observer.Shown.ShouldHaveSingleItem();
        account.ShouldBeEmpty();
        told.ShouldBeOfType<LegAnswered>();
    }

    [Fact]
    public async Task An_observer_that_throws_asks_for_a_repeat_which_the_engine_knows()
    {
        await using EngineUnderTest engine = await StartAsync();
        Participant lead = await engine.DialAsync(await engine.OpenAsync());
        ProviderEvent answered = new LegAnswered { EventKey = "x", EventType = "answered", LegId = lead.LegId };
        _observer.Act = () => throw new InvalidOperationException("no");

        (await engine.DeliverAsync(answered)).ShouldBe(WebhookVerdict.Unavailable);
        await Eventually.BecomesTrueAsync(() => engine.Events.Names.Contains("ParticipantAnswered"), "told of it all the same");

        _observer.Act = () => Task.CompletedTask;
        (await engine.DeliverAsync(answered)).ShouldBe(WebhookVerdict.Accepted);
        _observer.Shown.Count.ShouldBe(2);
        engine.Events.Names.Count(name => name == "ParticipantAnswered").ShouldBe(1);
        engine.Provider.All<CreateConferenceCommand>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task What_was_refused_or_not_stored_is_shown_to_nobody()
    {
        HookedStore? store = null;
        await using EngineUnderTest engine = await StartAsync(inner => store = new HookedStore(inner));
        Participant lead = await engine.DialAsync(await engine.OpenAsync());

        store!.Before = _ => throw new StoreUnavailableException("down");
        (await engine.TellAsync<LegAnswered>(lead)).ShouldBe(WebhookVerdict.Unavailable);
        engine.Provider.Receipt = new WebhookReceipt { Verdict = WebhookVerdict.Unauthorized };
        (await engine.HandleAsync()).ShouldBe(WebhookVerdict.Unauthorized);
        store.Before = _ => Task.CompletedTask;

        _observer.Shown.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_observer_of_another_provider_is_not_asked()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(more: builder => builder.Services.AddKeyedSingleton<IWebhookObserver>("other", _observer));
        Participant lead = await engine.DialAsync(await engine.OpenAsync());

        (await engine.TellAsync<LegAnswered>(lead)).ShouldBe(WebhookVerdict.Accepted);

        _observer.Shown.ShouldBeEmpty();
    }

    private Task<EngineUnderTest> StartAsync(Func<IConferenceStore, IConferenceStore>? wrapStore = null) =>
        EngineUnderTest.StartAsync(more: builder => builder.Services.AddKeyedSingleton<IWebhookObserver>("standin", _observer), wrapStore: wrapStore);
}
