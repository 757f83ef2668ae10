using System.Text.Json;
using ColdCall.Providers;
using ColdCall.Storage;
using ColdCall.Testing;
using ColdCall.Tests.Storage;

namespace ColdCall.Tests.Engine;

public sealed class EventIntakeTests
{
    [Fact]
    public async Task Five_hundred_deliveries_of_one_event_at_once_are_one()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(wrapStore: store => new HookedStore(store) { Before = async _ => await Task.Yield() });
        Conference conference = await engine.OpenAsync();
        Participant lead = await engine.DialAsync(conference);
        ProviderEvent answered = new LegAnswered { EventKey = "the one", EventType = "answered", LegId = lead.LegId };

        WebhookVerdict[] verdicts = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => engine.DeliverAsync(answered)));

        verdicts.ShouldAllBe(verdict => verdict == WebhookVerdict.Accepted);
        await Eventually.BecomesTrueAsync(() => engine.Events.Names.Contains("ParticipantAnswered"), "told of it");
        engine.Events.Names.Count(name => name == "ParticipantAnswered").ShouldBe(1);
        engine.Provider.All<CreateConferenceCommand>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task An_event_without_a_tag_finds_its_conference_by_the_providers_ids()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (Conference conference, Participant agent, _) = await engine.TalkAsync();

        await engine.DeliverAsync(new LegEnded { EventKey = "x", EventType = "ended", LegId = $"leg {agent.Id}", Cause = ParticipantEndCause.HungUp });
        await engine.DeliverAsync(new UnrecognizedEvent { EventKey = "y", EventType = "conference.odd", ConferenceId = conference.ProviderConferenceId });

        await Eventually.BecomesTrueAsync(() => engine.Events.Told.OfType<UnhandledEvent>().Any(), "told of the odd one");
        engine.Events.Told.OfType<UnhandledEvent>().Single().Conference.ShouldBe(conference.Id);
        engine.Events.Names.ShouldContain("ParticipantEnded");
    }

    [Fact]
    public async Task A_tag_that_is_not_ours_leads_nowhere()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference conference = await engine.OpenAsync();
        await engine.DialAsync(conference);
        string tag = engine.Provider.All<DialCommand>().Single().Tag;

        foreach (string forged in new[] { tag[..^1] + (tag[^1] == 'A' ? 'Q' : 'A'), tag.Replace("cc1.", "cc2.", StringComparison.Ordinal), tag + "x", "", "a.b.c.d", tag.Replace("-1.", "-2.", StringComparison.Ordinal), new string('a', 300) })
            await engine.DeliverAsync(new LegAnswered { EventKey = $"forged {forged}", EventType = "answered", LegId = "stranger", Tag = forged });

        await Eventually.BecomesTrueAsync(() => engine.Events.Told.OfType<UnhandledEvent>().Count() == 7, "handed on as events of nobody");
        (await engine.Dialer.GetAsync(conference.Id))!.Participants.Single().State.ShouldBe(ParticipantState.Ringing);
    }

    [Fact]
    public async Task An_unknown_event_of_no_conference_is_handed_on_once_with_its_content()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        using JsonDocument raw = JsonDocument.Parse("""{"a":1}""");
        var told = new UnrecognizedEvent { EventKey = "x", EventType = "fax.received", Raw = raw.RootElement.Clone() };

        await engine.DeliverAsync(told);
        await engine.DeliverAsync(told);

        await Eventually.BecomesTrueAsync(() => !engine.Events.Told.IsEmpty, "told of it");
        UnhandledEvent handed = engine.Events.Told.Single().ShouldBeOfType<UnhandledEvent>();
        handed.EventType.ShouldBe("fax.received");
        handed.Provider.ShouldBe("standin");
        handed.Conference.ShouldBe(default);
        handed.Raw.GetProperty("a").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_webhook_has_no_effect()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        engine.Provider.Receipt = new WebhookReceipt { Verdict = WebhookVerdict.Unauthorized, Problem = "signature" };

        (await engine.HandleAsync()).ShouldBe(WebhookVerdict.Unauthorized);
        (await engine.HandleAsync(new byte[WebhookRequest.MaxBodyBytes + 1])).ShouldBe(WebhookVerdict.TooLarge);
        engine.Events.Told.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_store_that_is_down_means_unavailable_and_the_repeat_counts()
    {
        HookedStore? store = null;
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(wrapStore: inner => store = new HookedStore(inner));
        Conference conference = await engine.OpenAsync();
        Participant lead = await engine.DialAsync(conference);
        ProviderEvent answered = new LegAnswered { EventKey = "x", EventType = "answered", LegId = lead.LegId };

        store!.Before = _ => throw new StoreUnavailableException("down");
        (await engine.DeliverAsync(answered)).ShouldBe(WebhookVerdict.Unavailable);
        await Should.ThrowAsync<StoreUnavailableException>(() => engine.DialAsync(conference, "other"));
        engine.Provider.All<DialCommand>().Count().ShouldBe(1, "no ring without a record");

        store.Before = _ => Task.CompletedTask;
        (await engine.DeliverAsync(answered)).ShouldBe(WebhookVerdict.Accepted);
        (await engine.Dialer.GetAsync(conference.Id))!.Participants.Single().State.ShouldBe(ParticipantState.Answered);
    }

    [Fact]
    public async Task An_event_that_meets_endless_conflicts_is_kept_and_applied_later()
    {
        HookedStore? store = null;
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(wrapStore: inner => store = new HookedStore(inner));
        Conference conference = await engine.OpenAsync();
        Participant lead = await engine.DialAsync(conference);
        bool conflict = true;
        store!.Save = save =>
        {
            if (!conflict || save.EventKeys.Count == 0) return null;
            engine.Clock.Advance(TimeSpan.FromMilliseconds(200));
            return new SaveResult { Status = SaveStatus.VersionConflict };
        };

        (await engine.TellAsync<LegAnswered>(lead)).ShouldBe(WebhookVerdict.Accepted);
        (await engine.Dialer.GetAsync(conference.Id))!.Participants.Single().State.ShouldBe(ParticipantState.Ringing);
        conflict = false;

        await engine.PassUntilAsync(() => engine.Events.Names.Contains("ParticipantAnswered"), "applied later");
    }

    [Fact]
    public async Task A_store_that_is_away_again_and_again_sets_no_conference_aside()
    {
        HookedStore? store = null;
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(wrapStore: inner => store = new HookedStore(inner));
        Conference conference = await engine.OpenAsync();
        Participant lead = await engine.DialAsync(conference);
        int failures = 0;
        store!.Save = save => save.EventKeys.Count > 0 && failures++ < 12 ? throw new StoreUnavailableException("away") : null;

        (await engine.TellAsync<LegAnswered>(lead)).ShouldBe(WebhookVerdict.Accepted);

        await engine.PassUntilAsync(() => engine.Events.Names.Contains("ParticipantAnswered"), "applied once the store was there");
        (await engine.Dialer.GetAsync(conference.Id))!.Quarantined.ShouldBeFalse();
    }

    [Fact]
    public async Task A_conference_whose_events_keep_failing_is_set_aside_and_can_still_be_ended()
    {
        HookedStore? store = null;
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(wrapStore: inner => store = new HookedStore(inner));
        Conference conference = await engine.OpenAsync();
        Participant lead = await engine.DialAsync(conference);
        store!.Save = save => save.EventKeys.Count == 0 ? null : throw new InvalidOperationException("poison");

        (await engine.TellAsync<LegAnswered>(lead)).ShouldBe(WebhookVerdict.Accepted, "it is kept, so it need not be sent again");
        bool setAside = false;
        await engine.PassUntilAsync(
            () =>
            {
                setAside |= engine.Dialer.GetAsync(conference.Id).GetAwaiter().GetResult()!.Quarantined;
                return setAside;
            },
            "set aside");
        await engine.PassUntilAsync(() => engine.Events.Told.OfType<UnhandledEvent>().Any(told => told.EventType == "answered"), "the event itself is handed on, not lost");
        await Should.ThrowAsync<ConferenceEndedException>(() => engine.DialAsync(conference, "other"));
        engine.Provider.Legs.Add(new LiveLeg { LegId = lead.LegId! });
        engine.Provider.Legs.Add(new LiveLeg { LegId = "foreign" });

        await engine.Dialer.EndAsync(conference.Id);

        engine.Provider.All<HangUpCommand>().Single().LegId.ShouldBe(lead.LegId);
    }
}
