using ColdCall.Conformance.Tests.Support;

namespace ColdCall.Conformance.Tests.Scenarios;

/// <summary>Why a part or a conference is over, where nobody asked for it.</summary>
public sealed class EndCauseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [EveryProvider(Phone.Busy, ParticipantEndCause.Busy)]
    [EveryProvider(Phone.Rejects, ParticipantEndCause.Rejected)]
    [EveryProvider(Phone.Unallocated, ParticipantEndCause.InvalidDestination)]
    [EveryProvider(Phone.Unreachable, ParticipantEndCause.Unreachable)]
    public async Task A_lead_that_is_not_reached_says_why(Provider provider, Phone phone, ParticipantEndCause cause)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, Participant agent) = await stage.AgentWaitsAsync();

        Participant lead = await stage.EndsAsync(await stage.DialAsync(conference, phone), cause);

        lead.CauseDetail.ShouldNotBeNullOrEmpty();
        (lead.AnsweredAt, lead.JoinedAt).ShouldBe((null, null));
        await stage.ReachesAsync(agent, ParticipantState.Joined);
        await stage.EndAsync(conference);
        stage.Events.LinesOf(lead).ShouldBe(["ringing", $"ended: {cause}"]);
    }

    [Theory, EveryProvider]
    public async Task A_lead_that_declines_by_hand_has_declined(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _) = await stage.AgentWaitsAsync();
        Participant lead = await stage.RingsAsync(conference);

        await stage.Side.HangUpAsync(Stage.Lead);

        await stage.EndsAsync(lead, ParticipantEndCause.Rejected);
        await stage.EndAsync(conference);
    }

    [Theory, EveryProvider]
    public async Task A_lead_that_does_not_answer_is_rung_once_and_not_for_longer(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _) = await stage.AgentWaitsAsync();
        Participant lead = await stage.RingsAsync(conference);

        await stage.Side.PassAsync(TimeSpan.FromSeconds(30));

        await stage.EndsAsync(lead, ParticipantEndCause.NoAnswer);
        await stage.EndAsync(conference);
        stage.Events.LinesOf(lead).ShouldBe(["ringing", "ended: NoAnswer"]);
    }

    [Theory, EveryProvider]
    public async Task A_leg_lasts_no_longer_than_its_limit(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, Participant agent) = await stage.AgentWaitsAsync();
        Participant lead = await stage.Dialer.DialAsync(
            new() { Conference = conference.Id, Key = "lead", To = Destination.Phone(Stage.Lead), MaxDuration = TimeSpan.FromMinutes(1) }, Token);
        await stage.ReachesAsync(lead, ParticipantState.Joined);

        await stage.Side.PassAsync(TimeSpan.FromSeconds(61));

        lead = await stage.ReachesAsync(lead, ParticipantState.Ended);
        lead.Cause.ShouldBe(ParticipantEndCause.TimeLimit);
        await stage.ReachesAsync(agent, ParticipantState.Joined);
        await stage.EndAsync(conference);
    }

    [Theory, EveryProvider]
    public async Task A_conference_lasts_no_longer_than_its_limit(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, Participant agent, _) = await stage.TalkAsync(new() { Key = "call-1", MaxDuration = TimeSpan.FromMinutes(1) });

        stage.Clock.Advance(TimeSpan.FromSeconds(61));

        await stage.EndsAsync(agent, ParticipantEndCause.ConferenceEnded);
        await stage.IsOverAsync(conference, ConferenceEndCause.TimeLimit);
    }

    [Theory, EveryProvider]
    public async Task Who_stays_alone_is_not_kept_for_ever(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, Participant agent) = await stage.AgentWaitsAsync(new() { Key = "call-1", AloneLimit = TimeSpan.FromSeconds(30) });

        stage.Clock.Advance(TimeSpan.FromSeconds(31));

        await stage.EndsAsync(agent, ParticipantEndCause.ConferenceEnded);
        await stage.IsOverAsync(conference, ConferenceEndCause.Alone);
    }

    [Theory, EveryProvider]
    public async Task A_conference_that_nobody_is_dialed_into_is_not_kept_for_ever(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        Conference conference = await stage.Dialer.OpenAsync(new() { Key = "call-1", AloneLimit = TimeSpan.FromSeconds(30) }, Token);

        stage.Clock.Advance(TimeSpan.FromSeconds(31));

        await stage.IsOverAsync(conference, ConferenceEndCause.NobodyJoined);
    }

    [Theory, EveryProvider]
    public async Task A_conference_that_nobody_joins_is_not_kept_for_ever(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        Conference conference = await stage.Dialer.OpenAsync(new() { Key = "call-1", AloneLimit = TimeSpan.FromSeconds(30) }, Token);
        await stage.EndsAsync(await stage.DialAsync(conference, Phone.Busy), ParticipantEndCause.Busy);

        stage.Clock.Advance(TimeSpan.FromSeconds(31));

        await stage.IsOverAsync(conference, ConferenceEndCause.NobodyJoined);
    }

    [Theory, EveryProvider]
    public async Task After_a_dial_in_vain_the_next_one_comes_into_the_same_conference(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        Conference conference = await stage.OpenConferenceAsync();
        await stage.EndsAsync(await stage.DialAsync(conference, Phone.Busy), ParticipantEndCause.Busy);

        Participant lead = await stage.DialAsync(conference, "+12025550102", "next");
        await stage.ReachesAsync(lead, ParticipantState.Joined);
        await stage.EndAsync(conference);
    }

    [Theory, EveryProvider]
    public async Task A_dial_that_the_provider_refuses_throws_and_rings_nobody(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _) = await stage.AgentWaitsAsync();
        await stage.Side.FailAsync(Command.Dial, Mishap.Refused);

        ProviderException refused = await Should.ThrowAsync<ProviderException>(() => stage.DialAsync(conference));

        refused.Certainty.ShouldBe(CommandCertainty.Refused);
        Participant lead = (await stage.SeenAsync(conference)).Participants[1];
        lead.Cause.ShouldBe(ParticipantEndCause.Refused);
        lead.CauseDetail.ShouldNotBeNullOrEmpty();
        await stage.EndAsync(conference);
        stage.Events.LinesOf(lead).ShouldBe(["ended: Refused"]);
        (await stage.RingsOfAsync(Stage.Lead)).ShouldBe(0);
    }

    [Theory, EveryProvider]
    public async Task An_agent_that_cannot_be_reached_leaves_the_lead_in_peace(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        await stage.Side.ScriptAsync(Stage.Agent, Phone.Unreachable);
        Conference conference = await stage.OpenConferenceAsync();
        Participant agent = await stage.DialAgentAsync(conference);
        Participant lead = await stage.DialAsync(conference, after: agent.Id);

        await stage.EndsAsync(agent, ParticipantEndCause.Unreachable);
        await stage.EndsAsync(lead, ParticipantEndCause.PrerequisiteEnded);

        await stage.EndAsync(conference);
        stage.Events.LinesOf(lead).ShouldBe(["ended: PrerequisiteEnded"]);
        (await stage.RingsOfAsync(Stage.Lead)).ShouldBe(0);
    }

    [Theory, EveryProvider]
    public async Task An_agent_that_lets_it_ring_for_a_minute_leaves_the_lead_in_peace(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        await stage.Side.ScriptAsync(Stage.Agent, Phone.RingsOn);
        Conference conference = await stage.OpenConferenceAsync();
        Participant agent = await stage.DialAgentAsync(conference);
        Participant lead = await stage.DialAsync(conference, after: agent.Id);
        await stage.ReachesAsync(agent, ParticipantState.Ringing);

        stage.Clock.Advance(TimeSpan.FromSeconds(60));

        await stage.EndsAsync(lead, ParticipantEndCause.PrerequisiteEnded);
        await stage.EndAsync(conference);
        (await stage.RingsOfAsync(Stage.Lead)).ShouldBe(0);
    }
}
