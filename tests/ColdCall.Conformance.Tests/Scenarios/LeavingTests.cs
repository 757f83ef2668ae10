using ColdCall.Conformance.Tests.Support;

namespace ColdCall.Conformance.Tests.Scenarios;

/// <summary>Who hangs up, who is hung up, and what that means for the others.</summary>
public sealed class LeavingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EveryProvider]
    public async Task A_lead_that_hangs_up_leaves_the_conference_to_the_others(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, Participant agent, Participant lead) = await stage.TalkAsync();

        await stage.Side.HangUpAsync(Stage.Lead);
        (await stage.EndsAsync(lead, ParticipantEndCause.HungUp)).EndedBy.ShouldBe(stage.SideOfThePerson);
        await stage.ReachesAsync(agent, ParticipantState.Joined);
        await stage.ReachesAsync(await stage.DialAsync(conference, Phone.Answers, "+12025550102"), ParticipantState.Joined);

        await stage.EndAsync(conference);
        stage.Events.LinesOf(lead).ShouldBe(["ringing", "answered", "joined", "left", "ended: HungUp"]);
    }

    [Theory, EveryProvider]
    public async Task A_host_that_hangs_up_ends_it_for_all(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, Participant agent) = await stage.AgentWaitsAsync();
        Participant host = await stage.Dialer.DialAsync(
            new() { Conference = conference.Id, Key = "host", To = Destination.Phone(Stage.Lead), EndConferenceOnExit = true }, Token);
        await stage.ReachesAsync(host, ParticipantState.Joined);

        await stage.Side.HangUpAsync(Stage.Lead);

        await stage.EndsAsync(host, ParticipantEndCause.HungUp);
        await stage.EndsAsync(agent, ParticipantEndCause.ConferenceEnded);
        await stage.IsOverAsync(conference, ConferenceEndCause.HostLeft);
    }

    [Theory, EveryProvider]
    public async Task A_host_that_is_removed_ends_it_for_all(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, Participant agent) = await stage.AgentWaitsAsync();
        Participant host = await stage.Dialer.DialAsync(
            new() { Conference = conference.Id, Key = "host", To = Destination.Phone(Stage.Lead), EndConferenceOnExit = true }, Token);
        await stage.ReachesAsync(host, ParticipantState.Joined);

        await stage.Dialer.RemoveAsync(host.Id, Token);

        await stage.EndsAsync(host, ParticipantEndCause.Removed);
        await stage.EndsAsync(agent, ParticipantEndCause.ConferenceEnded);
        await stage.IsOverAsync(conference, ConferenceEndCause.HostLeft);
    }

    [Theory, EveryProvider]
    public async Task The_last_one_to_hang_up_ends_the_conference(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, Participant agent, Participant lead) = await stage.TalkAsync();

        await stage.Side.HangUpAsync(Stage.Lead);
        await stage.EndsAsync(lead, ParticipantEndCause.HungUp);
        await stage.Side.HangUpAsync(Stage.Agent);

        await stage.EndsAsync(agent, ParticipantEndCause.HungUp);
        await stage.IsOverAsync(conference, ConferenceEndCause.EveryoneLeft);
    }

    [Theory, EveryProvider]
    public async Task Whoever_is_removed_while_it_rings_stops_ringing(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, Participant agent) = await stage.AgentWaitsAsync();
        Participant lead = await stage.RingsAsync(conference);

        await stage.Dialer.RemoveAsync(lead.Id, Token);
        (await stage.EndsAsync(lead, ParticipantEndCause.Removed)).EndedBy.ShouldBe(LegSide.Application);
        (await stage.Dialer.RemoveAsync(lead.Id, Token)).Cause.ShouldBe(ParticipantEndCause.Removed, "again is no error");

        await stage.ReachesAsync(agent, ParticipantState.Joined);
        await stage.EndAsync(conference);
        stage.Events.LinesOf(lead).ShouldBe(["ringing", "ended: Removed"]);
    }

    [Theory, EveryProvider]
    public async Task Whoever_is_removed_while_it_talks_is_hung_up_alone(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, Participant agent, Participant lead) = await stage.TalkAsync();

        await stage.Dialer.RemoveAsync(lead.Id, Token);
        (await stage.EndsAsync(lead, ParticipantEndCause.Removed)).EndedBy.ShouldBe(LegSide.Application);

        await stage.ReachesAsync(agent, ParticipantState.Joined);
        await stage.EndAsync(conference);
        stage.Events.LinesOf(lead).ShouldBe(["ringing", "answered", "joined", "left", "ended: Removed"]);
    }

    [Theory, EveryProvider]
    public async Task Removing_who_has_hung_up_changes_nothing(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _, Participant lead) = await stage.TalkAsync();
        await stage.Side.HangUpAsync(Stage.Lead);
        await stage.EndsAsync(lead, ParticipantEndCause.HungUp);

        (await stage.Dialer.RemoveAsync(lead.Id, Token)).Cause.ShouldBe(ParticipantEndCause.HungUp);

        await stage.EndAsync(conference);
        stage.Events.LinesOf(lead)[^1].ShouldBe("ended: HungUp");
    }

    [Theory, EveryProvider]
    public async Task Whoever_waits_is_removed_without_a_ring(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        await stage.Side.ScriptAsync(Stage.Agent, Phone.RingsOn);
        Conference conference = await stage.OpenConferenceAsync();
        Participant agent = await stage.DialAgentAsync(conference);
        Participant lead = await stage.DialAsync(conference, after: agent.Id);

        (await stage.Dialer.RemoveAsync(lead.Id, Token)).Cause.ShouldBe(ParticipantEndCause.Removed);
        await stage.ReachesAsync(agent, ParticipantState.Ringing);
        await stage.Side.AnswerAsync(Stage.Agent);
        await stage.ReachesAsync(agent, ParticipantState.Joined);

        await stage.EndAsync(conference);
        (await stage.RingsOfAsync(Stage.Lead)).ShouldBe(0);
        stage.Events.LinesOf(lead).ShouldBe(["ended: Removed"]);
    }

    [Theory, EveryProvider]
    public async Task Ending_stops_those_who_ring_too(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _) = await stage.AgentWaitsAsync();
        Participant lead = await stage.RingsAsync(conference);

        await stage.EndAsync(conference);

        await stage.EndsAsync(lead, ParticipantEndCause.ConferenceEnded);
        stage.Events.LinesOf(lead).ShouldBe(["ringing", "ended: ConferenceEnded"]);
        await Should.ThrowAsync<ConferenceEndedException>(() => stage.DialAsync(conference, "+12025550103", "late"));
    }

    [Theory, EveryProvider]
    public async Task Ending_before_anybody_answers_stops_the_ringing(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        Conference conference = await stage.OpenConferenceAsync();
        Participant lead = await stage.RingsAsync(conference);

        await stage.EndAsync(conference);

        stage.Events.LinesOf(lead).ShouldBe(["ringing", "ended: ConferenceEnded"]);
        stage.Events.LinesOf(conference.Id).ShouldNotContain("started");
        (await stage.Side.CountConferencesAsync()).ShouldBe(stage.Capabilities.DialCreatesConference ? 1 : 0);
    }

    [Theory, EveryProvider]
    public async Task Ending_a_talk_ends_it_for_both(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, Participant agent, Participant lead) = await stage.TalkAsync();

        await stage.EndAsync(conference);

        foreach (Participant participant in new[] { agent, lead })
        {
            await stage.EndsAsync(participant, ParticipantEndCause.ConferenceEnded);
            stage.Events.LinesOf(participant).ShouldBe(["ringing", "answered", "joined", "left", "ended: ConferenceEnded"], ignoreOrder: true);
        }
    }

    [Theory, EveryProvider]
    public async Task Ending_a_conference_into_which_nobody_was_dialed_asks_nothing_of_the_provider(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        Conference conference = await stage.OpenConferenceAsync();

        await stage.EndAsync(conference);

        stage.Events.LinesOf(conference.Id).ShouldBe(["over: Requested"]);
        (await stage.Side.CountConferencesAsync()).ShouldBe(0);
    }

    [Theory, EveryProvider]
    public async Task Ending_twice_ends_once(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _, _) = await stage.TalkAsync();

        await Task.WhenAll(stage.Dialer.EndAsync(conference.Id, Token), stage.Dialer.EndAsync(conference.Id, Token));
        await stage.IsOverAsync(conference, ConferenceEndCause.Requested);
        (await stage.Dialer.EndAsync(conference.Id, Token)).State.ShouldBe(ConferenceState.Ended);

        (await stage.Side.CountAsync(Command.End)).ShouldBe(1);
        stage.Events.LinesOf(conference.Id).Count(line => line == "over: Requested").ShouldBe(1);
    }

    [Theory, EveryProvider]
    public async Task Stop_everything_ends_every_leg_of_ours_and_no_other(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        await stage.Side.ScriptAsync("+12025550150", Phone.RingsOn);
        await stage.Side.DialForeignAsync("+12025550150");
        (Conference conference, Participant agent, Participant lead) = await stage.TalkAsync();

        (await stage.Dialer.StopEverythingAsync(Token)).ShouldBe(2);

        foreach (Participant participant in new[] { agent, lead }) await stage.ReachesAsync(participant, ParticipantState.Ended);
        (await stage.Side.LiveAsync()).ShouldBe(["+12025550150"]);
        await stage.Side.HangUpAsync("+12025550150");
        await stage.IsOverAsync(conference, ConferenceEndCause.Requested);
    }

    [Theory, EveryProvider]
    public async Task An_application_that_stops_ends_its_calls_and_tells_of_it(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _, _) = await stage.TalkAsync();

        await stage.StopAsync();

        (await stage.Side.LiveAsync()).ShouldBeEmpty();
        stage.Events.LinesOf(conference.Id)[^1].ShouldBe("over: Shutdown");
    }
}
