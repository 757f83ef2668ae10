using ColdCall.EndToEnd.Tests.Support;

namespace ColdCall.EndToEnd.Tests.Scenarios;

/// <summary>Who hangs up, who is hung up, and what that means for the others.</summary>
public sealed class LeavingTests
{
    private const string RingsOn = "+12025550198";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lead_that_hangs_up_leaves_the_conference_to_the_others()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, Participant agent, Participant lead) = await app.TalkAsync();

        await app.Provider.ActAsync(DialerApp.Lead, "hangup");
        await app.EndsAsync(lead, ParticipantEndCause.HungUp);
        await app.ReachesAsync(agent, ParticipantState.Joined);
        await app.ReachesAsync(await app.DialAsync(conference, "+12025550102", "next"), ParticipantState.Joined);

        await app.EndAsync(conference);
        app.Events.LinesOf(lead).ShouldBe(["ringing", "answered", "joined", "left", "ended: HungUp"]);
    }

    [Fact]
    public async Task A_host_that_hangs_up_ends_it_for_all()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, Participant agent) = await app.AgentWaitsAsync();
        Participant host = await app.Dialer.DialAsync(
            new() { Conference = conference.Id, Key = "host", To = Destination.Phone(DialerApp.Lead), EndConferenceOnExit = true }, Token);
        await app.ReachesAsync(host, ParticipantState.Joined);

        await app.Provider.ActAsync(DialerApp.Lead, "hangup");

        await app.EndsAsync(host, ParticipantEndCause.HungUp);
        await app.EndsAsync(agent, ParticipantEndCause.ConferenceEnded);
        await app.IsOverAsync(conference, ConferenceEndCause.HostLeft);
    }

    [Fact]
    public async Task The_last_one_to_hang_up_ends_the_conference()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, Participant agent, _) = await app.TalkAsync();

        await app.Provider.ActAsync(DialerApp.Lead, "hangup");
        await app.Provider.ActAsync(DialerApp.Agent, "hangup");

        await app.EndsAsync(agent, ParticipantEndCause.HungUp);
        await app.IsOverAsync(conference, ConferenceEndCause.EveryoneLeft);
    }

    [Fact]
    public async Task Whoever_is_removed_while_it_rings_stops_ringing()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, Participant agent) = await app.AgentWaitsAsync();
        Participant lead = await app.ReachesAsync(await app.DialAsync(conference, RingsOn), ParticipantState.Ringing);

        await app.Dialer.RemoveAsync(lead.Id, Token);
        await app.EndsAsync(lead, ParticipantEndCause.Removed);
        (await app.Dialer.RemoveAsync(lead.Id, Token)).Cause.ShouldBe(ParticipantEndCause.Removed, "again is no error");

        await app.ReachesAsync(agent, ParticipantState.Joined);
        await app.EndAsync(conference);
        app.Events.LinesOf(lead).ShouldBe(["ringing", "ended: Removed"]);
    }

    [Fact]
    public async Task Whoever_is_removed_while_it_talks_is_hung_up_alone()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, Participant agent, Participant lead) = await app.TalkAsync();

        await app.Dialer.RemoveAsync(lead.Id, Token);
        await app.EndsAsync(lead, ParticipantEndCause.Removed);

        await app.ReachesAsync(agent, ParticipantState.Joined);
        await Should.ThrowAsync<CallNotActiveException>(() => app.Dialer.MuteAsync(lead.Id, Token));
        await app.EndAsync(conference);
        app.Events.LinesOf(lead).ShouldBe(["ringing", "answered", "joined", "left", "ended: Removed"]);
    }

    [Fact]
    public async Task An_answer_while_the_hang_up_is_on_its_way_does_not_keep_the_leg()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, _) = await app.AgentWaitsAsync();
        Participant lead = await app.ReachesAsync(await app.DialAsync(conference, RingsOn), ParticipantState.Ringing);
        await app.Provider.SetFaultAsync("""{"on":"command","operation":"hangup","kind":"delay","delay_ms":500}""");

        Task<Participant> remove = app.Dialer.RemoveAsync(lead.Id, Token);
        await Eventually.BecomesTrueAsync(async () => (await app.Provider.CommandsAsync("hangup")).Count == 1, "the hang-up is on its way");
        await app.Provider.ActAsync(RingsOn, "answer");

        await remove;
        (await app.EndsAsync(lead, ParticipantEndCause.Removed)).AnsweredAt.ShouldNotBeNull();
        await app.EndAsync(conference);
    }

    [Fact]
    public async Task Ending_stops_those_who_ring_too()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, _) = await app.AgentWaitsAsync();
        Participant lead = await app.ReachesAsync(await app.DialAsync(conference, RingsOn), ParticipantState.Ringing);

        await app.EndAsync(conference);

        await app.EndsAsync(lead, ParticipantEndCause.ConferenceEnded);
        app.Events.LinesOf(lead).ShouldBe(["ringing", "ended: ConferenceEnded"]);
        await Should.ThrowAsync<ConferenceEndedException>(() => app.DialAsync(conference, "+12025550103", "late"));
    }

    [Fact]
    public async Task Ending_before_anybody_answers_needs_no_conference_at_the_provider()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        Conference conference = await app.OpenAsync();
        await app.ReachesAsync(await app.DialAsync(conference, RingsOn), ParticipantState.Ringing);

        await app.EndAsync(conference);

        (await app.Provider.ConferencesAsync()).ShouldBeEmpty();
        app.Events.LinesOf(conference.Id).ShouldBe(["lead ringing", "lead ended: ConferenceEnded", "over: Requested"]);
    }

    [Fact]
    public async Task Ending_twice_ends_once()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, _, _) = await app.TalkAsync();

        await Task.WhenAll(app.Dialer.EndAsync(conference.Id, Token), app.Dialer.EndAsync(conference.Id, Token));
        await app.IsOverAsync(conference, ConferenceEndCause.Requested);
        (await app.Dialer.EndAsync(conference.Id, Token)).State.ShouldBe(ConferenceState.Ended);

        (await app.Provider.CommandsAsync("end")).ShouldHaveSingleItem();
        app.Events.LinesOf(conference.Id).Count(line => line == "over: Requested").ShouldBe(1);
    }

    [Fact]
    public async Task Stop_everything_ends_every_leg_of_ours()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, Participant agent, Participant lead) = await app.TalkAsync();

        (await app.Dialer.StopEverythingAsync(Token)).ShouldBe(2);

        foreach (Participant participant in new[] { agent, lead }) await app.ReachesAsync(participant, ParticipantState.Ended);
        await app.IsOverAsync(conference, ConferenceEndCause.EveryoneLeft);
    }

    [Fact]
    public async Task Stop_everything_leaves_the_legs_of_others_alone()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        await app.Provider.DialForeignAsync(DialerApp.ConnectionId, DialerApp.From, "+12025550150");
        (Conference conference, _, _) = await app.TalkAsync();

        (await app.Dialer.StopEverythingAsync(Token)).ShouldBe(2);

        await app.Dialer.WaitForAsync(conference.Id, ConferenceState.Ended, DialerApp.Patience, Token);
        ((string?)(await app.Provider.LiveCallsAsync()).ShouldHaveSingleItem()["to"]).ShouldBe("+12025550150");
        app.Events.Unhandled.ShouldNotBeEmpty("its events reach us as they are");
    }

    [Fact]
    public async Task An_application_that_stops_ends_its_calls_and_tells_of_it()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        (Conference conference, _, _) = await app.TalkAsync();

        await app.StopAsync();

        (await app.Provider.LiveCallsAsync()).ShouldBeEmpty();
        app.Events.LinesOf(conference.Id)[^1].ShouldBe("over: Shutdown");
    }
}
