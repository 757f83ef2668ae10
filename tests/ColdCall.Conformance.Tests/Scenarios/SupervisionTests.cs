using ColdCall.Conformance.Tests.Support;

namespace ColdCall.Conformance.Tests.Scenarios;

/// <summary>A supervisor listens, whispers to the agent, barges in, and goes again.</summary>
public sealed class SupervisionTests
{
    private const string Coach = "+12025550102";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EveryProvider]
    public async Task A_supervisor_changes_roles_and_goes_and_the_talk_goes_on(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, Participant agent, Participant lead) = await stage.TalkAsync();
        Participant coach = await ComesAsync(stage, conference, Supervision.Monitor);
        (await stage.Side.SeatOfAsync(Coach)).ShouldNotBeNull();

        await stage.Dialer.SuperviseAsync(coach.Id, Supervision.Whisper(agent.Id), Token);
        (await stage.Dialer.SuperviseAsync(coach.Id, Supervision.Barge, Token)).Supervision.ShouldBe(Supervision.Barge);
        await stage.Dialer.SuperviseAsync(coach.Id, Supervision.Monitor, Token);
        await stage.Dialer.RemoveAsync(coach.Id, Token);
        await stage.EndsAsync(coach, ParticipantEndCause.Removed);
        await stage.IsToldAsync(coach, "ended: Removed");

        stage.Events.LinesOf(coach).ShouldBe(
            ["ringing", "answered", "joined", "supervises: Whisper", "supervises: Barge", "supervises: Monitor", "left", "ended: Removed"]);
        (await stage.SeenAsync(lead)).State.ShouldBe(ParticipantState.Joined);
        await stage.EndAsync(conference);
    }

    [Theory, EveryProvider]
    public async Task The_same_role_twice_is_told_once(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _, _) = await stage.TalkAsync();
        Participant coach = await ComesAsync(stage, conference, Supervision.Monitor);

        await stage.Dialer.SuperviseAsync(coach.Id, Supervision.Barge, Token);
        await stage.Dialer.SuperviseAsync(coach.Id, Supervision.Barge, Token);

        await stage.EndAsync(conference);
        stage.Events.LinesOf(coach).Count(line => line == "supervises: Barge").ShouldBe(1);
    }

    [Theory, EveryProvider]
    public async Task A_listener_left_behind_is_hung_up(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, Participant agent, _) = await stage.TalkAsync();
        Participant coach = await ComesAsync(stage, conference, Supervision.Whisper(agent.Id));

        await stage.Side.HangUpAsync(Stage.Agent);
        await stage.Side.HangUpAsync(Stage.Lead);

        await stage.PassUntilAsync(coach, ParticipantState.Ended);
        await stage.IsOverAsync(conference, ConferenceEndCause.EveryoneLeft);
    }

    [Theory, EveryProvider]
    public async Task Who_was_not_dialed_as_a_supervisor_becomes_none(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _, Participant lead) = await stage.TalkAsync();

        (await Should.ThrowAsync<ArgumentException>(() => stage.Dialer.SuperviseAsync(lead.Id, Supervision.Monitor, Token))).Message.ShouldContain("DialRequest.Supervise");

        await stage.EndAsync(conference);
    }

    [Theory, EveryProvider]
    public async Task Nobody_whispers_to_who_has_gone(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        (Conference conference, _, Participant lead) = await stage.TalkAsync();
        Participant coach = await ComesAsync(stage, conference, Supervision.Monitor);
        await stage.Dialer.RemoveAsync(lead.Id, Token);
        await stage.EndsAsync(lead, ParticipantEndCause.Removed);

        await Should.ThrowAsync<ArgumentException>(() => stage.Dialer.SuperviseAsync(coach.Id, Supervision.Whisper(lead.Id), Token));

        await stage.EndAsync(conference);
    }

    private static async Task<Participant> ComesAsync(Stage stage, Conference conference, Supervision supervision)
    {
        await stage.Side.ScriptAsync(Coach, Phone.Answers);
        Participant coach = await stage.Dialer.DialAsync(
            new() { Conference = conference.Id, Key = "coach", To = Destination.Phone(Coach), Supervise = supervision }, Token);
        return await stage.ReachesAsync(coach, ParticipantState.Joined);
    }
}
