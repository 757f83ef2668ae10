using ColdCall.Conformance.Tests.Support;

namespace ColdCall.Conformance.Tests.Scenarios;

/// <summary>Two things at the same instant, as users meet them: whichever wins, nobody is rung twice, nothing is told twice, and no leg is left up.</summary>
public sealed class RaceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EveryProvider]
    public async Task Two_answer_at_the_same_instant(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        await stage.Side.ScriptAsync(Stage.Agent, Phone.RingsOn);
        Conference conference = await stage.OpenConferenceAsync();
        Participant agent = await stage.ReachesAsync(await stage.DialAgentAsync(conference), ParticipantState.Ringing);
        Participant lead = await stage.RingsAsync(conference);

        await Task.WhenAll(stage.Side.AnswerAsync(Stage.Agent), stage.Side.AnswerAsync(Stage.Lead));

        await stage.ReachesAsync(agent, ParticipantState.Joined);
        await stage.ReachesAsync(lead, ParticipantState.Joined);
        (await stage.Side.CountConferencesAsync()).ShouldBe(1);
        await stage.EndAsync(conference);
        stage.Events.LinesOf(conference.Id).Count(line => line == "started").ShouldBe(1);
    }

    [Theory, EveryProvider]
    public async Task Both_are_dialed_at_the_same_instant(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        Conference conference = await stage.OpenConferenceAsync();

        Participant[] both = await Task.WhenAll(stage.DialAgentAsync(conference), stage.DialAsync(conference));

        foreach (Participant participant in both) await stage.ReachesAsync(participant, ParticipantState.Joined);
        (await stage.Side.CountConferencesAsync()).ShouldBe(1);
        await stage.EndAsync(conference);
    }

    [Theory, EveryProvider]
    public async Task An_answer_and_our_hang_up(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, Participant agent) = await stage.AgentWaitsAsync();
        Participant lead = await stage.RingsAsync(conference);

        await Task.WhenAll(stage.Dialer.RemoveAsync(lead.Id, Token), Quietly(stage.Side.AnswerAsync(Stage.Lead)));

        await stage.EndsAsync(lead, ParticipantEndCause.Removed);
        await stage.ReachesAsync(agent, ParticipantState.Joined);
        await stage.EndAsync(conference);
    }

    [Theory, EveryProvider]
    public async Task An_answer_while_our_hang_up_is_on_its_way_does_not_keep_the_leg(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _) = await stage.AgentWaitsAsync();
        Participant lead = await stage.RingsAsync(conference);
        await stage.Side.FailAsync(Command.HangUp, Mishap.LateActing);

        Task<Participant> remove = stage.Dialer.RemoveAsync(lead.Id, Token);
        await Eventually.BecomesTrueAsync(async () => await stage.Side.CountAsync(Command.HangUp) == 1, "the hang-up is on its way");
        await stage.Side.AnswerAsync(Stage.Lead);

        await remove;
        (await stage.EndsAsync(lead, ParticipantEndCause.Removed)).AnsweredAt.ShouldNotBeNull();
        await stage.EndAsync(conference);
    }

    [Theory, EveryProvider]
    public async Task An_answer_and_the_end(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _) = await stage.AgentWaitsAsync();
        Participant lead = await stage.RingsAsync(conference);

        await Task.WhenAll(stage.Dialer.EndAsync(conference.Id, Token), Quietly(stage.Side.AnswerAsync(Stage.Lead)));

        await stage.IsOverAsync(conference, ConferenceEndCause.Requested);
        await stage.EndsAsync(lead, ParticipantEndCause.ConferenceEnded);
    }

    [Theory, EveryProvider]
    public async Task The_first_answer_and_the_end(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        Conference conference = await stage.OpenConferenceAsync();
        Participant lead = await stage.RingsAsync(conference);

        await Task.WhenAll(stage.Dialer.EndAsync(conference.Id, Token), Quietly(stage.Side.AnswerAsync(Stage.Lead)));

        await stage.IsOverAsync(conference, ConferenceEndCause.Requested);
        await stage.EndsAsync(lead, ParticipantEndCause.ConferenceEnded);
    }

    [Theory, EveryProvider]
    public async Task Both_hang_up(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, Participant agent, Participant lead) = await stage.TalkAsync();

        await Task.WhenAll(Quietly(stage.Side.HangUpAsync(Stage.Agent)), Quietly(stage.Side.HangUpAsync(Stage.Lead)));

        await stage.IsOverAsync(conference, ConferenceEndCause.EveryoneLeft);
        foreach (Participant participant in new[] { agent, lead }) (await stage.SeenAsync(participant)).State.ShouldBe(ParticipantState.Ended);
    }

    [Theory, EveryProvider]
    public async Task A_hang_up_there_and_here(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, Participant agent, Participant lead) = await stage.TalkAsync();

        await Task.WhenAll(stage.Dialer.RemoveAsync(lead.Id, Token), Quietly(stage.Side.HangUpAsync(Stage.Lead)));

        lead = await stage.ReachesAsync(lead, ParticipantState.Ended);
        lead.Cause!.Value.ShouldBeOneOf(ParticipantEndCause.Removed, ParticipantEndCause.HungUp);
        await stage.ReachesAsync(agent, ParticipantState.Joined);
        await stage.EndAsync(conference);
    }

    [Theory, EveryProvider]
    public async Task A_hang_up_and_the_end(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _, Participant lead) = await stage.TalkAsync();

        await Task.WhenAll(stage.Dialer.EndAsync(conference.Id, Token), Quietly(stage.Side.HangUpAsync(Stage.Lead)));

        await stage.IsOverAsync(conference, ConferenceEndCause.Requested);
        (await stage.SeenAsync(lead)).Cause!.Value.ShouldBeOneOf(ParticipantEndCause.ConferenceEnded, ParticipantEndCause.HungUp);
    }

    [Theory, EveryProvider]
    public async Task Muting_and_a_hang_up(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _, Participant lead) = await stage.TalkAsync();

        Exception? refused = null;
        await Task.WhenAll(stage.Side.HangUpAsync(Stage.Lead), MuteAsync());

        if (refused is not null) refused.ShouldBeOfType<CallNotActiveException>();
        await stage.EndsAsync(lead, ParticipantEndCause.HungUp);
        await stage.EndAsync(conference);

        async Task MuteAsync() => refused = await Record.ExceptionAsync(() => stage.Dialer.MuteAsync(lead.Id, Token));
    }

    [Theory, EveryProvider]
    public async Task Muting_and_unmuting_leave_what_the_provider_has(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _, Participant lead) = await stage.TalkAsync();

        await Task.WhenAll(stage.Dialer.MuteAsync(lead.Id, Token), stage.Dialer.UnmuteAsync(lead.Id, Token), stage.Dialer.MuteAsync(lead.Id, Token));

        (await stage.Side.SeatOfAsync(Stage.Lead))!.Muted.ShouldBe((await stage.SeenAsync(lead)).Muted);
        await stage.EndAsync(conference);
    }

    [Theory, EveryProvider]
    public async Task A_dial_and_the_end(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _) = await stage.AgentWaitsAsync();

        Exception? refused = null;
        await Task.WhenAll(stage.Dialer.EndAsync(conference.Id, Token), DialAsync());

        IsNothingOrTheEnd(refused);
        await stage.IsOverAsync(conference, ConferenceEndCause.Requested);
        (await stage.SeenAsync(conference)).Participants.ShouldAllBe(each => each.State == ParticipantState.Ended);

        async Task DialAsync() => refused = await Record.ExceptionAsync(() => stage.DialAsync(conference));
    }

    [Theory, EveryProvider]
    public async Task The_end_while_a_dial_waits_for_its_answer(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _) = await stage.AgentWaitsAsync();
        await stage.Side.ScriptAsync(Stage.Lead, Phone.RingsOn);
        await stage.Side.FailAsync(Command.Dial, Mishap.LateActing);

        Task<Exception?> dial = Record.ExceptionAsync(() => stage.DialAsync(conference)).AsTask();
        await Eventually.BecomesTrueAsync(async () => await stage.Side.CountAsync(Command.Dial) == 2, "the dial is on its way");
        await stage.Dialer.EndAsync(conference.Id, Token);

        IsNothingOrTheEnd(await dial);
        await stage.IsOverAsync(conference, ConferenceEndCause.Requested);
        (await stage.SeenAsync(conference)).Participants[1].Cause.ShouldBe(ParticipantEndCause.ConferenceEnded);
    }

    [Theory, EveryProvider]
    public async Task Removing_while_a_dial_waits_for_its_answer(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _) = await stage.AgentWaitsAsync();
        await stage.Side.ScriptAsync(Stage.Lead, Phone.RingsOn);
        await stage.Side.FailAsync(Command.Dial, Mishap.LateActing);

        Task<Participant> dial = stage.DialAsync(conference);
        await Eventually.BecomesTrueAsync(async () => await stage.Side.CountAsync(Command.Dial) == 2, "the dial is on its way");
        await stage.Dialer.RemoveAsync((await stage.SeenAsync(conference)).Participants[1].Id, Token);

        await stage.EndsAsync(await dial, ParticipantEndCause.Removed);
        await stage.EndAsync(conference);
    }

    [Theory, EveryProvider]
    public async Task Removing_and_the_end_of_the_ringing(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _) = await stage.AgentWaitsAsync();
        Participant lead = await stage.RingsAsync(conference);

        await Task.WhenAll(stage.Dialer.RemoveAsync(lead.Id, Token), stage.Side.PassAsync(TimeSpan.FromSeconds(30)));

        lead = await stage.ReachesAsync(lead, ParticipantState.Ended);
        lead.Cause!.Value.ShouldBeOneOf(ParticipantEndCause.Removed, ParticipantEndCause.NoAnswer);
        await stage.EndAsync(conference);
    }

    [Theory, EveryProvider]
    public async Task Removing_and_a_refusal_by_hand(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _) = await stage.AgentWaitsAsync();
        Participant lead = await stage.RingsAsync(conference);

        await Task.WhenAll(stage.Dialer.RemoveAsync(lead.Id, Token), Quietly(stage.Side.HangUpAsync(Stage.Lead)));

        lead = await stage.ReachesAsync(lead, ParticipantState.Ended);
        lead.Cause!.Value.ShouldBeOneOf(ParticipantEndCause.Removed, ParticipantEndCause.Rejected);
        await stage.EndAsync(conference);
    }

    [Theory, EveryProvider]
    public async Task Removing_twice(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _, Participant lead) = await stage.TalkAsync();

        await Task.WhenAll(stage.Dialer.RemoveAsync(lead.Id, Token), stage.Dialer.RemoveAsync(lead.Id, Token));

        await stage.EndsAsync(lead, ParticipantEndCause.Removed);
        await stage.EndAsync(conference);
    }

    [Theory, EveryProvider]
    public async Task The_host_leaves_and_somebody_is_dialed(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _) = await stage.AgentWaitsAsync();
        Participant host = await stage.Dialer.DialAsync(
            new() { Conference = conference.Id, Key = "host", To = Destination.Phone(Stage.Lead), EndConferenceOnExit = true }, Token);
        await stage.ReachesAsync(host, ParticipantState.Joined);
        await stage.Side.ScriptAsync("+12025550102", Phone.Answers);

        Exception? refused = null;
        await Task.WhenAll(stage.Side.HangUpAsync(Stage.Lead), DialAsync());

        IsNothingOrTheEnd(refused);
        await stage.IsOverAsync(conference, ConferenceEndCause.HostLeft);
        (await stage.SeenAsync(conference)).Participants.ShouldAllBe(each => each.State == ParticipantState.Ended);

        async Task DialAsync() => refused = await Record.ExceptionAsync(() => stage.DialAsync(conference, "+12025550102", "next"));
    }

    [Theory, EveryProvider]
    public async Task Stopping_everything_and_an_answer(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _) = await stage.AgentWaitsAsync();
        Participant lead = await stage.RingsAsync(conference);

        await Task.WhenAll(stage.Dialer.StopEverythingAsync(Token), Quietly(stage.Side.AnswerAsync(Stage.Lead)));

        await stage.ReachesAsync(lead, ParticipantState.Ended);
        await stage.IsOverAsync(conference, ConferenceEndCause.Requested);
    }

    /// <summary>A dial that comes too late is refused by us, or by a provider that was told of a live conference.</summary>
    private static void IsNothingOrTheEnd(Exception? refused)
    {
        if (refused is not null) refused.ShouldBeOfType<ConferenceEndedException>();
    }

    /// <summary>A person who comes too late finds a dead line.</summary>
    private static async Task Quietly(Task act) => await act.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
