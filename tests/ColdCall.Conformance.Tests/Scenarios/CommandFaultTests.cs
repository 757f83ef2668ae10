using ColdCall.Conformance.Tests.Support;

namespace ColdCall.Conformance.Tests.Scenarios;

/// <summary>Commands whose answers get lost, before or after the provider has acted: repeated where that does no harm, found out where it would.</summary>
public sealed class CommandFaultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [EveryProvider(Mishap.ErrorAfterActing)]
    [EveryProvider(Mishap.CutAfterActing)]
    [EveryProvider(Mishap.LateAnswer)]
    [EveryProvider(Mishap.TooMany)]
    public async Task A_dial_rings_once_whatever_becomes_of_its_answer(Provider provider, Mishap mishap)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _) = await stage.AgentWaitsAsync();
        await stage.Side.FailAsync(Command.Dial, mishap);

        Participant lead = await stage.ReachesAsync(await stage.DialAsync(conference), ParticipantState.Joined);

        lead.LegId.ShouldNotBeNull();
        (await stage.Dialer.MuteAsync(lead.Id, Token)).Muted.ShouldBeTrue();
        await stage.EndAsync(conference);
        (await stage.RingsOfAsync(Stage.Lead)).ShouldBe(1);
        stage.Events.LinesOf(lead).Where(line => line != "unconfirmed").Take(4).ShouldBe(["ringing", "answered", "joined", "muted"]);
    }

    [Theory]
    [EveryProvider(Mishap.ErrorBeforeActing)]
    [EveryProvider(Mishap.CutBeforeActing)]
    public async Task A_dial_that_was_lost_on_its_way_is_found_out_and_not_repeated(Provider provider, Mishap mishap)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, Participant agent) = await stage.AgentWaitsAsync();
        await stage.Side.FailAsync(Command.Dial, mishap);

        Participant lead = await stage.DialAsync(conference);
        lead.State.ShouldBe(ParticipantState.Unconfirmed);
        (await stage.DialAsync(conference)).Id.ShouldBe(lead.Id, "the key finds the same dial");
        (await stage.PassUntilAsync(lead, ParticipantState.Ended)).Cause.ShouldBe(ParticipantEndCause.NotPlaced);

        await stage.ReachesAsync(agent, ParticipantState.Joined);
        await stage.EndAsync(conference);
        stage.Events.LinesOf(lead).ShouldBe(["unconfirmed", "ended: NotPlaced"]);
        (await stage.RingsOfAsync(Stage.Lead), await stage.Side.CountAsync(Command.Dial)).ShouldBe((0, 2));
    }

    [Theory, EveryProvider]
    public async Task A_dial_of_which_nothing_is_heard_is_found_on_the_list(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _) = await stage.AgentWaitsAsync();
        await stage.Side.ScriptAsync(Stage.Lead, Phone.RingsOn);
        await stage.Side.FailAsync(Command.Dial, Mishap.ErrorAfterActing);
        await stage.Side.DisturbAsync(News.Ringing, Disturbance.Lost);

        // A leg that is on the list for longer than it may ring would count as answered.
        Participant lead = await stage.Dialer.DialAsync(
            new() { Conference = conference.Id, Key = "lead", To = Destination.Phone(Stage.Lead), RingTimeout = TimeSpan.FromMinutes(10) }, Token);
        lead.State.ShouldBe(ParticipantState.Unconfirmed);
        (await stage.PassUntilAsync(lead, ParticipantState.Ringing)).LegId.ShouldNotBeNull();
        await stage.Side.AnswerAsync(Stage.Lead);

        await stage.ReachesAsync(lead, ParticipantState.Joined);
        await stage.EndAsync(conference);
        stage.Events.LinesOf(lead).Take(4).ShouldBe(["unconfirmed", "ringing", "answered", "joined"]);
    }

    [Theory, EveryProvider]
    public async Task Removing_a_dial_of_unknown_outcome_hangs_it_up_once_it_is_found(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _) = await stage.AgentWaitsAsync();
        await stage.Side.ScriptAsync(Stage.Lead, Phone.RingsOn);
        await stage.Side.FailAsync(Command.Dial, Mishap.CutAfterActing);
        await stage.Side.DisturbAsync(News.Ringing, Disturbance.Lost);
        Participant lead = await stage.DialAsync(conference);

        (await stage.Dialer.RemoveAsync(lead.Id, Token)).State.ShouldBe(ParticipantState.Unconfirmed);
        (await stage.PassUntilAsync(lead, ParticipantState.Ended)).Cause.ShouldBe(ParticipantEndCause.Removed);

        await stage.EndAsync(conference);
    }

    [Theory]
    [EveryProvider(Mishap.ErrorBeforeActing)]
    [EveryProvider(Mishap.ErrorAfterActing)]
    [EveryProvider(Mishap.CutBeforeActing)]
    [EveryProvider(Mishap.CutAfterActing)]
    [EveryProvider(Mishap.TooMany)]
    public async Task A_hang_up_is_repeated_until_it_is_done(Provider provider, Mishap mishap)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, Participant agent, Participant lead) = await stage.TalkAsync();
        await stage.Side.FailAsync(Command.HangUp, mishap);

        await stage.Dialer.RemoveAsync(lead.Id, Token);

        await stage.EndsAsync(lead, ParticipantEndCause.Removed);
        await stage.ReachesAsync(agent, ParticipantState.Joined);
        await stage.EndAsync(conference);
    }

    [Theory]
    [EveryProvider(Mishap.ErrorAfterActing)]
    [EveryProvider(Mishap.CutBeforeActing)]
    [EveryProvider(Mishap.TooMany)]
    public async Task Muting_is_repeated_and_told_once(Provider provider, Mishap mishap)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _, Participant lead) = await stage.TalkAsync();
        await stage.Side.FailAsync(Command.Mute, mishap);

        (await stage.Dialer.MuteAsync(lead.Id, Token)).Muted.ShouldBeTrue();

        (await stage.Side.SeatOfAsync(Stage.Lead))!.Muted.ShouldBeTrue();
        await stage.EndAsync(conference);
        stage.Events.LinesOf(lead).Count(line => line == "muted").ShouldBe(1);
    }

    [Theory, EveryProvider]
    public async Task Muting_that_is_refused_throws_and_changes_nothing(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _, Participant lead) = await stage.TalkAsync();
        await stage.Side.FailAsync(Command.Mute, Mishap.Refused);

        (await Should.ThrowAsync<ProviderException>(() => stage.Dialer.MuteAsync(lead.Id, Token))).Certainty.ShouldBe(CommandCertainty.Refused);

        (await stage.SeenAsync(lead)).Muted.ShouldBeFalse();
        await stage.EndAsync(conference);
        stage.Events.LinesOf(lead).ShouldNotContain("muted");
    }

    [Theory]
    [EveryProvider(Mishap.ErrorBeforeActing, 100)]
    [EveryProvider(Mishap.CutAfterActing, 1)]
    [EveryProvider(Mishap.Refused, 100)]
    public async Task An_end_that_fails_ends_every_leg_all_the_same(Provider provider, Mishap mishap, int times)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, Participant agent, Participant lead) = await stage.TalkAsync();
        await stage.Side.FailAsync(Command.End, mishap, times);

        await stage.EndAsync(conference);

        foreach (Participant participant in new[] { agent, lead }) (await stage.SeenAsync(participant)).Cause.ShouldBe(ParticipantEndCause.ConferenceEnded);
    }
}
