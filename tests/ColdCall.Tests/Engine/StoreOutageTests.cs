using ColdCall.Providers;
using ColdCall.Tests.Storage;

namespace ColdCall.Tests.Engine;

/// <summary>While the store is down nobody new is dialed and no event is acknowledged, but who talks can be silenced and shown out.</summary>
public sealed class StoreOutageTests : IAsyncLifetime
{
    private HookedStore _store = null!;
    private EngineUnderTest _engine = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _engine = await EngineUnderTest.StartAsync(wrapStore: inner => _store = new HookedStore(inner));

    public ValueTask DisposeAsync()
    {
        Return();
        return _engine.DisposeAsync();
    }

    [Fact]
    public async Task Mute_and_hold_work_and_are_recorded_when_the_store_is_back()
    {
        (Conference conference, Participant agent, Participant lead) = await _engine.TalkAsync();
        Fail();

        (await _engine.Dialer.MuteAsync(agent.Id, Token)).Muted.ShouldBeTrue();
        (await _engine.Dialer.HoldAsync(lead.Id, Token)).OnHold.ShouldBeTrue();
        _engine.Provider.All<SetMutedCommand>().ShouldHaveSingleItem().Muted.ShouldBeTrue();
        _engine.Provider.All<SetOnHoldCommand>().ShouldHaveSingleItem().OnHold.ShouldBeTrue();

        Return();
        await _engine.PassUntilAsync(() => _engine.Events.Names.Contains("ParticipantMuteChanged") && _engine.Events.Names.Contains("ParticipantHoldChanged"), "both are told");
        Conference after = (await _engine.Dialer.GetAsync(conference.Id, Token))!;
        after.Participants.Select(participant => (participant.Muted, participant.OnHold)).ShouldBe([(true, false), (false, true)]);
    }

    [Fact]
    public async Task Of_two_wishes_the_newer_one_stays()
    {
        (Conference conference, Participant agent, _) = await _engine.TalkAsync();
        Fail();
        await _engine.Dialer.MuteAsync(agent.Id, Token);
        await _engine.Dialer.UnmuteAsync(agent.Id, Token);

        Return();
        await _engine.PassUntilAsync(() => _engine.Provider.All<SetMutedCommand>().Count() >= 3 && !_engine.Provider.All<SetMutedCommand>().Last().Muted, "both are told to the conference, the newer one last");

        (await _engine.Dialer.GetAsync(conference.Id, Token))!.Participants[0].Muted.ShouldBeFalse();
    }

    [Fact]
    public async Task Somebody_is_removed_and_a_conference_ended()
    {
        (Conference conference, Participant agent, Participant lead) = await _engine.TalkAsync();
        Fail();

        await _engine.Dialer.RemoveAsync(lead.Id, Token);
        _engine.Provider.All<HangUpCommand>().Select(command => command.LegId).ShouldBe([$"leg {lead.Id}"]);
        await _engine.Dialer.EndAsync(conference.Id, Token);
        _engine.Provider.All<HangUpCommand>().Select(command => command.LegId).ShouldContain($"leg {agent.Id}");

        Return();
        await _engine.PassUntilAsync(() => _engine.Events.Names.Contains("ConferenceEnded"), "it ends");
        _engine.Events.Told.OfType<ConferenceEnded>().Single().Cause.ShouldBe(ConferenceEndCause.Requested);
        _engine.Events.Told.OfType<ParticipantEnded>().Single(told => told.Participant.Id == lead.Id).Participant.Cause.ShouldBe(ParticipantEndCause.Removed);
    }

    [Fact]
    public async Task Nobody_is_dialed_and_no_event_acknowledged()
    {
        (Conference conference, Participant agent, _) = await _engine.TalkAsync();
        Fail();

        await Should.ThrowAsync<StoreUnavailableException>(() => _engine.DialAsync(conference, "another"));
        (await _engine.TellAsync<LegEnded>(agent)).ShouldBe(WebhookVerdict.Unavailable);

        _engine.Provider.All<DialCommand>().Count().ShouldBe(2);
    }

    [Fact]
    public async Task What_this_process_does_not_know_cannot_be_controlled()
    {
        Fail();

        await Should.ThrowAsync<StoreUnavailableException>(() => _engine.Dialer.EndAsync(new ConferenceId("00000000000000000000000000"), Token));
    }

    private void Fail() => _store.Before = _ => throw new StoreUnavailableException("down");

    private void Return() => _store.Before = _ => Task.CompletedTask;
}
