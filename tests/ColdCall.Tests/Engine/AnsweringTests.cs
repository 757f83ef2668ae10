using ColdCall.Providers;
using ColdCall.Testing;

namespace ColdCall.Tests.Engine;

/// <summary>Legs that come to us, as the application sees them.</summary>
public sealed class AnsweringTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static LegArrived Arrival => new()
    {
        EventKey = "standin:arrival",
        EventType = "arrived",
        LegId = "leg x",
        From = "sip:gencred7@sip.example.com",
        To = "sip:conference@example.com",
        Headers = new Dictionary<string, string> { ["X-Call"] = "call-1" },
    };

    [Fact]
    public async Task The_application_is_told_of_it_once_with_its_headers()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        await engine.DeliverAsync(Arrival);
        await engine.DeliverAsync(Arrival);
        await Eventually.BecomesTrueAsync(() => engine.Events.Told.Any(callback => callback is IncomingLeg), "told of the leg");

        IncomingLeg told = engine.Events.Told.OfType<IncomingLeg>().Single();
        (told.Provider, told.Account, told.LegId, told.From, told.To).ShouldBe(("standin", "", "leg x", "sip:gencred7@sip.example.com", "sip:conference@example.com"));
        told.Headers["x-call"].ShouldBe("call-1");
        told.ToString().ShouldBe("IncomingLeg leg x");
    }

    [Fact]
    public async Task One_key_answers_once()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference conference = await engine.OpenAsync();

        Participant[] answered = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AnswerAsync(engine, conference, "agent")));

        answered.Select(participant => participant.Id).Distinct().Count().ShouldBe(1);
        engine.Provider.All<AnswerCommand>().Count().ShouldBe(1);
        (answered[0].LegId, answered[0].Destination, answered[0].State).ShouldBe(("leg x", Destination.Browser("agent-7"), ParticipantState.Ringing));
    }

    [Fact]
    public async Task One_leg_belongs_to_one_participant()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference first = await engine.OpenAsync();
        Conference second = await engine.OpenAsync("call-2");
        await AnswerAsync(engine, first, "agent");

        KeyConflictException conflict = await Should.ThrowAsync<KeyConflictException>(() => AnswerAsync(engine, second, "other"));

        conflict.Message.ShouldContain("'agent'");
        await Should.ThrowAsync<KeyConflictException>(() => AnswerAsync(engine, second, "agent"));
        engine.Provider.All<AnswerCommand>().Count().ShouldBe(1);
        (await engine.Dialer.GetAsync(second.Id, Token))!.Participants.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_found_by_its_leg_until_its_events_carry_the_tag()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference conference = await engine.OpenAsync();
        Participant agent = await AnswerAsync(engine, conference, "agent");

        await engine.DeliverAsync(new LegAnswered { EventKey = "standin:answered", EventType = "answered", LegId = "leg x" });

        (await engine.Dialer.WaitForAsync(agent.Id, ParticipantState.Answered, TimeSpan.FromMinutes(1), Token)).State.ShouldBe(ParticipantState.Answered);
        await Eventually.BecomesTrueAsync(() => engine.Provider.All<CreateConferenceCommand>().Any(), "opened from it");
        engine.Provider.All<CreateConferenceCommand>().Single().LegId.ShouldBe("leg x");
    }

    [Fact]
    public async Task A_refusal_is_thrown_and_the_leg_ended()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        engine.Provider.Before = (command, _) => command is AnswerCommand
            ? throw new ProviderException("standin", "answer", CommandCertainty.Refused, "not today")
            : Task.CompletedTask;
        Conference conference = await engine.OpenAsync();

        (await Should.ThrowAsync<ProviderException>(() => AnswerAsync(engine, conference, "agent"))).Message.ShouldContain("not today");

        await Eventually.BecomesTrueAsync(() => engine.Provider.All<HangUpCommand>().Any(command => command.LegId == "leg x"), "hung up");
    }

    [Fact]
    public async Task An_ended_conference_takes_nobody()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference conference = await engine.OpenAsync();
        await engine.Dialer.EndAsync(conference.Id, Token);

        await Should.ThrowAsync<ConferenceEndedException>(() => AnswerAsync(engine, conference, "agent"));
        await Should.ThrowAsync<ArgumentException>(() => engine.Dialer.AnswerAsync(
            new() { Conference = conference.Id, Key = "agent", LegId = " ", From = Destination.Browser("agent-7") }, Token));
        await Should.ThrowAsync<ConferenceNotFoundException>(() => engine.Dialer.AnswerAsync(
            new() { Conference = new ConferenceId("unknown"), Key = "agent", LegId = "leg x", From = Destination.Browser("agent-7") }, Token));
    }

    [Fact]
    public async Task Who_is_rejected_is_hung_up()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        await engine.DeliverAsync(Arrival);
        await Eventually.BecomesTrueAsync(() => engine.Events.Told.Any(callback => callback is IncomingLeg), "told of the leg");

        await engine.Dialer.RejectAsync(engine.Events.Told.OfType<IncomingLeg>().Single(), Token);

        engine.Provider.All<HangUpCommand>().Single().LegId.ShouldBe("leg x");
    }

    private static Task<Participant> AnswerAsync(EngineUnderTest engine, Conference conference, string key) => engine.Dialer.AnswerAsync(
        new() { Conference = conference.Id, Key = key, LegId = "leg x", From = Destination.Browser("agent-7") }, Token);
}
