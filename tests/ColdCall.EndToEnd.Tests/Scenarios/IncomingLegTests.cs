using ColdCall.EndToEnd.Tests.Support;

namespace ColdCall.EndToEnd.Tests.Scenarios;

/// <summary>Somebody calls us: the leg is told, answered into a conference, or rejected.</summary>
public sealed class IncomingLegTests
{
    private const string Caller = "+12025550144";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_caller_is_answered_and_talks_with_the_agent()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        IncomingLeg incoming = await RingInAsync(app);
        (incoming.Provider, incoming.From, incoming.To).ShouldBe(("telnyx", Caller, DialerApp.From));

        Conference conference = await app.OpenAsync();
        Participant caller = await AnswerAsync(app, conference, incoming);
        await app.ReachesAsync(caller, ParticipantState.Joined);
        Participant agent = await app.DialAgentAsync(conference);
        await app.ReachesAsync(agent, ParticipantState.Joined);
        await app.Dialer.MuteAsync(caller.Id, Token);
        (await AnswerAsync(app, conference, incoming)).Id.ShouldBe(caller.Id);
        (await app.Provider.CommandsAsync("answer")).Count.ShouldBe(1);

        await app.EndAsync(conference);
        app.Events.LinesOf(caller).ShouldBe(["ringing", "answered", "joined", "muted", "left", "ended: ConferenceEnded"]);
        app.Events.Unhandled.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_caller_who_hangs_up_has_ended_it()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        IncomingLeg incoming = await RingInAsync(app);
        Conference conference = await app.OpenAsync();
        Participant caller = await AnswerAsync(app, conference, incoming);
        await app.ReachesAsync(caller, ParticipantState.Joined);

        await app.Provider.ActOnAsync(incoming.LegId, "hangup");

        await app.EndsAsync(caller, ParticipantEndCause.HungUp);
        (await app.SeenAsync(caller)).EndedBy.ShouldBe(LegSide.Participant);
        await app.IsOverAsync(conference, ConferenceEndCause.EveryoneLeft);
    }

    [Fact]
    public async Task A_caller_who_has_gone_before_the_answer_is_told_as_ended()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        IncomingLeg incoming = await RingInAsync(app);
        await app.Provider.ActOnAsync(incoming.LegId, "hangup");
        await Eventually.BecomesTrueAsync(async () => (await app.Provider.LiveCallsAsync()).Count == 0, "the caller has gone");
        Conference conference = await app.OpenAsync();

        Participant caller = await AnswerAsync(app, conference, incoming);

        await app.PassUntilAsync(caller, ParticipantState.Ended);
        await app.EndsAsync(caller, ParticipantEndCause.HungUp);
        await app.Dialer.EndAsync(conference.Id, Token);
    }

    [Fact]
    public async Task A_rejected_caller_is_gone()
    {
        await using DialerApp app = await DialerApp.StartAsync();
        IncomingLeg incoming = await RingInAsync(app);

        await app.Dialer.RejectAsync(incoming, Token);

        await Eventually.BecomesTrueAsync(async () => (await app.Provider.LiveCallsAsync()).Count == 0, "the caller is gone");
        await app.Dialer.RejectAsync(incoming, Token);
    }

    private static Task<Participant> AnswerAsync(DialerApp app, Conference conference, IncomingLeg incoming) => app.Dialer.AnswerAsync(
        new() { Conference = conference.Id, Key = "caller", LegId = incoming.LegId, From = Destination.Phone(incoming.From!) }, Token);

    private static async Task<IncomingLeg> RingInAsync(DialerApp app)
    {
        await app.Provider.RingInAsync(DialerApp.ConnectionId, Caller, DialerApp.From);
        await Eventually.BecomesTrueAsync(() => app.Events.All.Any(told => told is IncomingLeg), "told of the leg");
        return app.Events.All.OfType<IncomingLeg>().Single();
    }
}
