using ColdCall.EndToEnd.Tests.Support;

namespace ColdCall.EndToEnd.Tests.Faults;

/// <summary>Whatever happens to a dial on its way there or back, nobody is rung twice, and the outcome is found out.</summary>
public sealed class DialFaultTests
{
    private const string RingsOn = "+12025550198";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Too_many_requests_is_waited_for()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, _) = await app.AgentWaitsAsync();
        await app.Provider.SetFaultAsync("""{"on":"command","operation":"dial","kind":"status","status":429,"retry_after":"1"}""");
        long start = TimeProvider.System.GetTimestamp();

        Participant lead = await app.DialAsync(conference);

        TimeProvider.System.GetElapsedTime(start).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(900));
        await app.ReachesAsync(lead, ParticipantState.Joined);
        (await DialsAsync(app, DialerApp.Lead)).ShouldBe(2);
        await app.EndAsync(conference);
        (await app.Provider.RingsOfAsync(DialerApp.Lead)).ShouldBe(1);
    }

    [Fact]
    public async Task Too_many_requests_for_longer_than_a_caller_waits_is_a_refusal()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, _) = await app.AgentWaitsAsync();
        await app.Provider.SetFaultAsync("""{"on":"command","operation":"dial","kind":"status","status":429,"retry_after":"120"}""");

        ProviderException refused = await Should.ThrowAsync<ProviderException>(() => app.DialAsync(conference));

        (refused.Reason, refused.RetryAfter, refused.IsTransient).ShouldBe((ProviderErrorReason.RateLimited, TimeSpan.FromSeconds(120), true));
        (await app.Provider.RingsOfAsync(DialerApp.Lead)).ShouldBe(0);
        await app.ReachesAsync(await app.DialAsync(conference, key: "lead again"), ParticipantState.Joined);
        await app.EndAsync(conference);
    }

    [Fact]
    public async Task A_refusal_throws_with_the_code_of_the_provider()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, _) = await app.AgentWaitsAsync();
        await app.Provider.SetFaultAsync("""{"on":"command","operation":"dial","kind":"status","status":422}""");

        ProviderException refused = await Should.ThrowAsync<ProviderException>(() => app.DialAsync(conference));

        (refused.StatusCode, refused.Certainty, refused.Errors[0].Code).ShouldBe((422, CommandCertainty.Refused, "10007"));
        Participant lead = (await app.Dialer.GetAsync(conference.Id, Token))!.Participants[1];
        lead.Cause.ShouldBe(ParticipantEndCause.Refused);
        lead.CauseDetail.ShouldNotBeNull().ShouldContain("10007");
        await app.EndAsync(conference);
        app.Events.LinesOf(lead).ShouldBe(["ended: Refused"]);
        (await app.Provider.RingsOfAsync(DialerApp.Lead)).ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"on":"command","operation":"dial","kind":"status","status":500}""")]
    [InlineData("""{"on":"command","operation":"dial","kind":"reset"}""")]
    public async Task A_dial_that_got_lost_is_found_not_placed_and_never_sent_again(string fault)
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, Participant agent) = await app.AgentWaitsAsync();
        await app.Provider.SetFaultAsync(fault);

        Participant lead = await app.DialAsync(conference);
        lead.State.ShouldBe(ParticipantState.Unconfirmed);
        (await app.DialAsync(conference)).ShouldBe(lead, "the key finds the same dial");

        (await app.PassUntilAsync(lead, ParticipantState.Ended)).Cause.ShouldBe(ParticipantEndCause.NotPlaced);
        app.Clock.Ahead.ShouldBeGreaterThan(TimeSpan.FromSeconds(35), "one look at the list proves nothing");
        (await app.DialAsync(conference)).Cause.ShouldBe(ParticipantEndCause.NotPlaced);
        await app.ReachesAsync(agent, ParticipantState.Joined);
        await app.EndAsync(conference);

        app.Events.LinesOf(lead).ShouldBe(["unconfirmed", "ended: NotPlaced"]);
        app.Events.Of(conference.Id).OfType<ParticipantEnded>().Single(told => told.Participant.Id == lead.Id).Source.ShouldBe(EventSource.Reconciled);
        (await DialsAsync(app, DialerApp.Lead), await app.Provider.RingsOfAsync(DialerApp.Lead)).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData("""{"on":"command","operation":"dial","kind":"status","acts":"after","status":500}""")]
    [InlineData("""{"on":"command","operation":"dial","kind":"reset","acts":"after"}""")]
    [InlineData("""{"on":"command","operation":"dial","kind":"garbage","acts":"after"}""")]
    [InlineData("""{"on":"command","operation":"dial","kind":"timeout","acts":"after"}""")]
    public async Task A_dial_whose_answer_got_lost_is_known_by_its_webhooks(string fault)
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, _) = await app.AgentWaitsAsync();
        await app.Provider.SetFaultAsync(fault);

        Participant lead = await app.DialAsync(conference);
        lead.State.ShouldBeOneOf(ParticipantState.Unconfirmed, ParticipantState.Ringing, ParticipantState.Answered, ParticipantState.Joined);
        lead = await app.ReachesAsync(lead, ParticipantState.Joined);

        lead.LegId.ShouldBe((string?)(await app.Provider.CallToAsync(DialerApp.Lead))["id"]);
        (await app.Dialer.MuteAsync(lead.Id, Token)).Muted.ShouldBeTrue();
        await app.EndAsync(conference);
        app.Events.LinesOf(lead).Where(line => line != "unconfirmed")
            .ShouldBe(["ringing", "answered", "joined", "muted", "left", "ended: ConferenceEnded"], ignoreOrder: true);
        (await DialsAsync(app, DialerApp.Lead), await app.Provider.RingsOfAsync(DialerApp.Lead)).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_dial_of_which_nothing_is_heard_is_found_on_the_list()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, _) = await app.AgentWaitsAsync();
        await app.Provider.SetFaultAsync("""{"on":"command","operation":"dial","kind":"status","acts":"after","status":500}""");
        await app.Provider.SetFaultAsync("""{"on":"webhook","event":"call.initiated","kind":"drop"}""");

        // A leg that is on the list for longer than it may ring would count as answered.
        Participant lead = await app.DialAsync(conference, RingsOn, ringTimeout: TimeSpan.FromMinutes(10));
        lead.State.ShouldBe(ParticipantState.Unconfirmed);
        lead = await app.PassUntilAsync(lead, ParticipantState.Ringing);
        lead.LegId.ShouldNotBeNull();

        await app.Provider.ActAsync(RingsOn, "answer");
        await app.ReachesAsync(lead, ParticipantState.Joined);
        await app.EndAsync(conference);
        app.Events.Of(conference.Id).OfType<ParticipantRinging>().Single(told => told.Participant.Id == lead.Id).Source.ShouldBe(EventSource.Reconciled);
        app.Events.LinesOf(lead).Take(4).ShouldBe(["unconfirmed", "ringing", "answered", "joined"]);
        (await app.Provider.RingsOfAsync(RingsOn)).ShouldBe(1);
    }

    [Fact]
    public async Task Removing_a_dial_of_unknown_outcome_hangs_it_up_once_it_is_found()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, _) = await app.AgentWaitsAsync();
        await app.Provider.SetFaultAsync("""{"on":"command","operation":"dial","kind":"reset","acts":"after"}""");
        await app.Provider.SetFaultAsync("""{"on":"webhook","event":"call.initiated","kind":"drop"}""");
        Participant lead = await app.DialAsync(conference, RingsOn);

        (await app.Dialer.RemoveAsync(lead.Id, Token)).State.ShouldBe(ParticipantState.Unconfirmed);
        (await app.PassUntilAsync(lead, ParticipantState.Ended)).Cause.ShouldBe(ParticipantEndCause.Removed);

        await app.EndAsync(conference);
    }

    [Fact]
    public async Task Webhooks_that_overtake_the_answer_of_the_dial_are_not_undone_by_it()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, _) = await app.AgentWaitsAsync();
        await app.Provider.SetFaultAsync("""{"on":"command","operation":"dial","kind":"delay","acts":"after","delay_ms":1500}""");

        Task<Participant> dial = app.DialAsync(conference);
        await Eventually.BecomesTrueAsync(() => app.Events.LinesOf(conference.Id).Contains("lead joined"), "joined before the answer");
        dial.IsCompleted.ShouldBeFalse();

        (await dial).State.ShouldBe(ParticipantState.Joined);
        await app.EndAsync(conference);
    }

    [Fact]
    public async Task An_answer_later_than_the_whole_call_revives_nothing()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, _) = await app.AgentWaitsAsync();
        await app.Provider.SetFaultAsync("""{"on":"command","operation":"dial","kind":"delay","acts":"after","delay_ms":1500}""");

        Participant lead = await app.DialAsync(conference, "+12025550170");

        (lead.State, lead.Cause).ShouldBe((ParticipantState.Ended, ParticipantEndCause.Busy));
        await app.EndAsync(conference);
        app.Events.LinesOf(lead).ShouldBe(["ringing", "ended: Busy"]);
    }

    [Fact]
    public async Task A_caller_that_gives_up_waiting_finds_its_dial_by_the_key()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, _) = await app.AgentWaitsAsync();
        await app.Provider.SetFaultAsync("""{"on":"command","operation":"dial","kind":"delay","acts":"after","delay_ms":1500}""");
        using var gaveUp = new CancellationTokenSource();
        var request = new DialRequest { Conference = conference.Id, Key = "lead", To = Destination.Phone(DialerApp.Lead) };

        Task<Participant> dial = app.Dialer.DialAsync(request, gaveUp.Token);
        await Eventually.BecomesTrueAsync(async () => await app.Provider.RingsOfAsync(DialerApp.Lead) == 1, "it rings");
        await gaveUp.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => dial);
        await app.ReachesAsync(await app.Dialer.DialAsync(request, Token), ParticipantState.Joined);
        await app.EndAsync(conference);
    }

    private static async Task<int> DialsAsync(DialerApp app, string to) =>
        (await app.Provider.CommandsAsync("dial")).Count(dial => (string?)dial["body"]!["to"] == to);
}
