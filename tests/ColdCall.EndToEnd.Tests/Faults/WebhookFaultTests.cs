using System.Text.Json.Nodes;
using ColdCall.EndToEnd.Tests.Support;

namespace ColdCall.EndToEnd.Tests.Faults;

/// <summary>Webhooks that come twice, late, in another order, or never.</summary>
public sealed class WebhookFaultTests
{
    /// <summary>Every type of event that a conference of two depends on.</summary>
    public static TheoryData<string> EventTypes { get; } =
    [
        "call.initiated",
        "call.answered",
        "conference.created",
        "conference.participant.joined",
        "conference.participant.left",
        "call.hangup",
        "conference.ended",
    ];

    [Fact]
    public async Task Every_webhook_twice_changes_nothing()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        await app.Provider.SetFaultAsync("""{"on":"webhook","event":"*","kind":"duplicate","times":1000}""");
        (Conference conference, Participant agent, Participant lead) = await app.TalkAsync();

        await app.Provider.ActAsync(DialerApp.Lead, "hangup");
        await app.EndsAsync(lead, ParticipantEndCause.HungUp);
        await app.EndAsync(conference);

        app.Events.LinesOf(lead).ShouldBe(["ringing", "answered", "joined", "left", "ended: HungUp"]);
        app.Events.LinesOf(agent)[^1].ShouldBe("ended: ConferenceEnded");
        await AllDeliveredAsync(app, 200);
        (await app.Provider.DeliveriesAsync()).GroupBy(delivery => (string?)delivery["event_id"]).ShouldAllBe(same => same.Count() >= 2);
        app.Events.Unhandled.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_an_outage_refused_is_delivered_again_and_counts_once()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, _) = await app.AgentWaitsAsync();
        app.Outage.IsOn = true;
        Participant lead = await app.DialAsync(conference);
        await Eventually.BecomesTrueAsync(
            async () => (await app.Provider.DeliveriesAsync()).Any(delivery => (string?)delivery["event"] == "call.answered" && (int?)delivery["status"] == 503), "refused by the outage");

        app.Outage.IsOn = false;

        await app.ReachesAsync(lead, ParticipantState.Joined);
        await app.EndAsync(conference);
        app.Events.LinesOf(lead).ShouldBe(["ringing", "answered", "joined", "left", "ended: ConferenceEnded"]);
    }

    [Theory]
    [MemberData(nameof(EventTypes))]
    public async Task One_kind_of_webhook_late_changes_nothing_in_the_end(string late)
    {
        await using DialerApp app = await DialerApp.StartAsync();
        await app.Provider.SetFaultAsync($$"""{"on":"webhook","event":"{{late}}","kind":"delay","delay_ms":700,"times":1000}""");
        (Conference conference, Participant agent, Participant lead) = await app.TalkAsync();

        await app.Provider.ActAsync(DialerApp.Lead, "hangup");
        await app.EndsAsync(lead, ParticipantEndCause.HungUp);
        await app.ReachesAsync(agent, ParticipantState.Joined);
        await app.EndAsync(conference);

        app.Events.LinesOf(lead).ShouldBe(["ringing", "answered", "joined", "left", "ended: HungUp"]);
        int told = app.Events.Of(conference.Id).Count;
        await AllDeliveredAsync(app, 200);
        app.Events.Of(conference.Id).Count.ShouldBe(told, "what comes after the end revives nothing");
    }

    [Theory]
    [MemberData(nameof(EventTypes))]
    public async Task One_kind_of_webhook_never_delivered_is_made_good(string lost)
    {
        await using DialerApp app = await DialerApp.StartAsync();
        await app.Provider.SetFaultAsync($$"""{"on":"webhook","event":"{{lost}}","kind":"drop","times":1000}""");
        Conference conference = await app.OpenAsync();
        Participant agent = await app.PassUntilAsync(await app.DialAgentAsync(conference), ParticipantState.Joined);
        Participant lead = await app.PassUntilAsync(await app.DialAsync(conference), ParticipantState.Joined);

        await app.Provider.ActAsync(DialerApp.Lead, "hangup");
        (await app.PassUntilAsync(lead, ParticipantState.Ended)).Cause.ShouldBe(ParticipantEndCause.HungUp);
        (await app.SeenAsync(agent)).State.ShouldBe(ParticipantState.Joined);
        await app.Dialer.EndAsync(conference.Id, TestContext.Current.CancellationToken);
        await app.PassUntilAsync(agent, ParticipantState.Ended);
        await app.IsOverAsync(conference, ConferenceEndCause.Requested);

        app.Events.LinesOf(lead).ShouldBe(["ringing", "answered", "joined", "left", "ended: HungUp"]);
        app.Events.LinesOf(agent).ShouldBe(["ringing", "answered", "joined", "left", "ended: ConferenceEnded"]);
    }

    [Fact]
    public async Task Without_any_webhook_a_call_goes_on_by_what_the_provider_lists()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        await app.Provider.SetFaultAsync("""{"on":"webhook","event":"*","kind":"drop","times":100000}""");
        Conference conference = await app.OpenAsync();
        Participant agent = await app.PassUntilAsync(await app.DialAgentAsync(conference), ParticipantState.Joined);
        Participant lead = await app.PassUntilAsync(await app.DialAsync(conference), ParticipantState.Joined);
        (await app.Provider.CommandsAsync("list_call_events")).ShouldNotBeEmpty("whether somebody answered is asked");

        await app.Provider.ActAsync(DialerApp.Lead, "hangup");
        (await app.PassUntilAsync(lead, ParticipantState.Ended)).Cause.ShouldBe(ParticipantEndCause.HungUp);
        await app.Dialer.EndAsync(conference.Id, TestContext.Current.CancellationToken);
        await app.PassUntilAsync(agent, ParticipantState.Ended);
        await app.IsOverAsync(conference, ConferenceEndCause.Requested);

        app.Events.LinesOf(lead).ShouldBe(["ringing", "answered", "joined", "left", "ended: HungUp"]);
        app.Events.LinesOf(agent).ShouldBe(["ringing", "answered", "joined", "left", "ended: ConferenceEnded"]);
        (await app.Provider.RingsOfAsync(DialerApp.Lead)).ShouldBe(1);
    }

    [Fact]
    public async Task A_lead_whose_end_nobody_tells_is_missed_on_the_list()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, Participant agent, Participant lead) = await app.TalkAsync();
        await app.Provider.SetFaultAsync("""{"on":"webhook","event":"*","kind":"drop","times":2}""");

        await app.Provider.ActAsync(DialerApp.Lead, "hangup");

        // The list is read every 60 s; who is missing on it once is looked for again after 10 s.
        app.Clock.Advance(TimeSpan.FromSeconds(60));
        await Eventually.BecomesTrueAsync(async () => (await app.Provider.CommandsAsync("list_active_calls")).Count > 0, "the list is read");
        (await app.SeenAsync(lead)).State.ShouldBe(ParticipantState.Joined, "one look proves nothing");
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        await app.EndsAsync(lead, ParticipantEndCause.HungUp);

        await app.ReachesAsync(agent, ParticipantState.Joined);
        await app.EndAsync(conference);
        app.Events.Of(conference.Id).OfType<ParticipantEnded>().Single(told => told.Participant.Id == lead.Id).Source.ShouldBe(EventSource.Reconciled);
        app.Events.LinesOf(lead).ShouldBe(["ringing", "answered", "joined", "left", "ended: HungUp"]);
    }

    [Theory]
    [InlineData("bad_signature")]
    [InlineData("stale_timestamp")]
    public async Task A_webhook_that_looks_forged_has_no_effect_and_its_loss_is_made_good(string kind)
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, _) = await app.AgentWaitsAsync();
        await app.Provider.SetFaultAsync($$"""{"on":"webhook","event":"call.answered","kind":"{{kind}}"}""");

        Participant lead = await app.DialAsync(conference);
        JsonNode refused = null!;
        await Eventually.BecomesTrueAsync(
            async () => (refused = (await app.Provider.DeliveriesAsync("call.answered"))[^1])["status"] is not null && (string?)refused["fault"] == kind,
            "delivered");
        ((int)refused["status"]!).ShouldBe(401);
        await Eventually.BecomesTrueAsync(async () => (string?)(await app.Provider.SeatOfAsync(DialerApp.Lead))?["status"] == "joined", "in the provider's conference");
        (await app.SeenAsync(lead)).State.ShouldBe(ParticipantState.Ringing, "nobody genuine said that it answered");

        await app.PassUntilAsync(lead, ParticipantState.Joined);
        await app.EndAsync(conference);
        app.Events.Of(conference.Id).OfType<ParticipantJoined>().Single(told => told.Participant.Id == lead.Id).Source.ShouldBe(EventSource.Reconciled);
    }

    private static async Task AllDeliveredAsync(DialerApp app, int status)
    {
        IReadOnlyList<JsonNode> deliveries = [];
        await Eventually.BecomesTrueAsync(
            async () =>
            {
                deliveries = await app.Provider.DeliveriesAsync();
                return deliveries.Any(delivery => (string?)delivery["event"] == "conference.ended") && deliveries.All(delivery => delivery["status"] is not null);
            },
            "every webhook is delivered");
        deliveries.ShouldAllBe(delivery => (int)delivery["status"]! == status);
    }
}
