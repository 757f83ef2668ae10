using ColdCall.Conformance.Tests.Support;

namespace ColdCall.Conformance.Tests.Scenarios;

/// <summary>Somebody calls us: the leg is told, answered into a conference, or rejected.</summary>
public sealed class IncomingLegTests
{
    private const string Caller = "+12025550144";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EveryProvider]
    public async Task A_caller_is_answered_and_talks_with_the_agent(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        IncomingLeg incoming = await RingInAsync(stage);
        incoming.From.ShouldBe(Caller);

        Conference conference = await stage.OpenConferenceAsync();
        Participant caller = await AnswerAsync(stage, conference, incoming);
        await stage.ReachesAsync(caller, ParticipantState.Joined);
        await stage.ReachesAsync(await stage.DialAgentAsync(conference), ParticipantState.Joined);
        (await AnswerAsync(stage, conference, incoming)).Id.ShouldBe(caller.Id);
        await stage.Dialer.MuteAsync(caller.Id, Token);

        await stage.EndAsync(conference);
        stage.Events.LinesOf(caller).ShouldBe(["ringing", "answered", "joined", "muted", "left", "ended: ConferenceEnded"], ignoreOrder: true);
    }

    [Theory, EveryProvider]
    public async Task A_caller_who_hangs_up_has_ended_it(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        IncomingLeg incoming = await RingInAsync(stage);
        Conference conference = await stage.OpenConferenceAsync();
        Participant caller = await AnswerAsync(stage, conference, incoming);
        await stage.ReachesAsync(caller, ParticipantState.Joined);

        await stage.Side.HangUpAsync(Caller);

        (await stage.EndsAsync(caller, ParticipantEndCause.HungUp)).EndedBy.ShouldBe(stage.SideOfThePerson);
        await stage.IsOverAsync(conference, ConferenceEndCause.EveryoneLeft);
    }

    [Theory, EveryProvider]
    public async Task A_caller_who_gives_up_before_the_answer_is_told_as_ended(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        IncomingLeg incoming = await RingInAsync(stage);
        await stage.Side.HangUpAsync(Caller);
        await Eventually.BecomesTrueAsync(async () => (await stage.Side.LiveAsync()).Count == 0, "the caller has gone");
        Conference conference = await stage.OpenConferenceAsync();

        Participant caller = await AnswerAsync(stage, conference, incoming);

        (await stage.PassUntilAsync(caller, ParticipantState.Ended)).Cause.ShouldBe(ParticipantEndCause.HungUp);
        await stage.Dialer.EndAsync(conference.Id, Token);
    }

    [Theory, EveryProvider]
    public async Task A_rejected_caller_is_gone(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        IncomingLeg incoming = await RingInAsync(stage);

        await stage.Dialer.RejectAsync(incoming, Token);

        await Eventually.BecomesTrueAsync(async () => (await stage.Side.LiveAsync()).Count == 0, "the caller is gone");
        await stage.Dialer.RejectAsync(incoming, Token);
    }

    [Theory, EveryProvider]
    public async Task A_caller_answered_into_a_conference_that_is_over_is_refused(Provider provider)
    {
        await using Stage stage = await Stage.OpenAsync(provider);
        IncomingLeg incoming = await RingInAsync(stage);
        Conference conference = await stage.OpenConferenceAsync();
        await stage.Dialer.EndAsync(conference.Id, Token);

        await Should.ThrowAsync<ConferenceEndedException>(() => AnswerAsync(stage, conference, incoming));

        await stage.Dialer.RejectAsync(incoming, Token);
        await stage.IsOverAsync(conference, ConferenceEndCause.Requested);
    }

    private static Task<Participant> AnswerAsync(Stage stage, Conference conference, IncomingLeg incoming) => stage.Dialer.AnswerAsync(
        new() { Conference = conference.Id, Key = "caller", LegId = incoming.LegId, From = Destination.Phone(incoming.From!) }, Token);

    private static async Task<IncomingLeg> RingInAsync(Stage stage)
    {
        await stage.Side.RingInAsync(Caller);
        await Eventually.BecomesTrueAsync(() => stage.Events.All.Any(told => told is IncomingLeg), "told of the leg");
        return stage.Events.All.OfType<IncomingLeg>().Single();
    }
}
