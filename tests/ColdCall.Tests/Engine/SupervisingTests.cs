using ColdCall.Providers;

namespace ColdCall.Tests.Engine;

/// <summary>Supervisors, as the application asks for them.</summary>
public sealed class SupervisingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_role_is_changed_and_shown_when_the_provider_has_accepted()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (Conference conference, Participant agent, _) = await engine.TalkAsync();
        Participant coach = await SuperviseAsync(engine, conference, Supervision.Monitor);
        coach.Supervision.ShouldBe(Supervision.Monitor);

        (await engine.Dialer.SuperviseAsync(coach.Id, Supervision.Whisper(agent.Id), Token)).Supervision.ShouldBe(Supervision.Whisper(agent.Id));

        SetSupervisionCommand asked = engine.Provider.All<SetSupervisionCommand>().Single();
        (asked.LegId, asked.Role, asked.WhisperToLegId).ShouldBe(($"leg {coach.Id}", SupervisorRole.Whisper, $"leg {agent.Id}"));
    }

    [Fact]
    public async Task What_is_no_role_is_refused_before_anything_is_asked()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (Conference conference, Participant agent, Participant lead) = await engine.TalkAsync();
        (Conference other, Participant stranger, _) = await engine.TalkAsync("call-2");
        Participant coach = await SuperviseAsync(engine, conference, Supervision.Monitor);
        Task Change(ParticipantId who, Supervision role) => engine.Dialer.SuperviseAsync(who, role, Token);

        (await Should.ThrowAsync<ArgumentException>(() => Change(lead.Id, Supervision.Monitor))).Message.ShouldContain("no supervisor");
        await Should.ThrowAsync<ArgumentException>(() => Change(coach.Id, Supervision.Whisper(coach.Id)));
        await Should.ThrowAsync<ArgumentException>(() => Change(coach.Id, Supervision.Whisper(stranger.Id)));
        await Should.ThrowAsync<ArgumentException>(() => Change(coach.Id, new Supervision { Role = SupervisorRole.Whisper }));
        await Should.ThrowAsync<ArgumentException>(() => Change(coach.Id, new Supervision { Role = SupervisorRole.Monitor, WhisperTo = agent.Id }));
        await Should.ThrowAsync<ArgumentException>(() => Change(coach.Id, new Supervision { Role = (SupervisorRole)9 }));
        await Should.ThrowAsync<ConferenceNotFoundException>(() => Change(coach.Id, Supervision.Whisper(new ParticipantId($"{conference.Id}-9"))));
        await Should.ThrowAsync<ConferenceNotFoundException>(() => Change(new ParticipantId($"{conference.Id}-9"), Supervision.Monitor));
        await Should.ThrowAsync<ConferenceNotFoundException>(() => engine.Dialer.DialAsync(
            new() { Conference = other.Id, Key = "nobody", To = Destination.Browser("coach"), Supervise = Supervision.Whisper(new ParticipantId($"{other.Id}-9")) }, Token));
        engine.Provider.All<SetSupervisionCommand>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_not_in_the_conference_has_no_role_to_change()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (Conference conference, _, _) = await engine.TalkAsync();
        Participant coach = await engine.Dialer.DialAsync(
            new() { Conference = conference.Id, Key = "coach", To = Destination.Browser("coach"), Supervise = Supervision.Monitor }, Token);

        (await Should.ThrowAsync<CallNotActiveException>(() => engine.Dialer.SuperviseAsync(coach.Id, Supervision.Barge, Token))).Participant.ShouldBe(coach.Id);
    }

    [Fact]
    public async Task The_role_is_part_of_what_a_key_names()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (Conference conference, Participant agent, _) = await engine.TalkAsync();
        Task<Participant> Dial(Supervision? role) => engine.Dialer.DialAsync(
            new() { Conference = conference.Id, Key = "coach", To = Destination.Browser("coach"), Supervise = role }, Token);
        Participant coach = await Dial(Supervision.Whisper(agent.Id));

        (await Dial(Supervision.Whisper(agent.Id))).Id.ShouldBe(coach.Id);
        await Should.ThrowAsync<KeyConflictException>(() => Dial(Supervision.Monitor));
        await Should.ThrowAsync<KeyConflictException>(() => Dial(null));
    }

    private static async Task<Participant> SuperviseAsync(EngineUnderTest engine, Conference conference, Supervision role)
    {
        Participant coach = await engine.Dialer.DialAsync(
            new() { Conference = conference.Id, Key = $"{conference.Key}-coach", To = Destination.Browser("coach"), Supervise = role }, Token);
        await engine.TellAsync<LegAnswered>(coach);
        await engine.TellAsync<LegJoined>(coach);
        return await engine.Dialer.WaitForAsync(coach.Id, ParticipantState.Joined, TimeSpan.FromMinutes(1), Token);
    }
}
