using ColdCall.Providers;
using ColdCall.Storage;
using ColdCall.Testing;
using ColdCall.Tests.Storage;

namespace ColdCall.Tests.Engine;

/// <summary>What a process owed that died, or that was cut off from the store, is taken over by another one on the same store.</summary>
public sealed class TakeoverTests : IAsyncLifetime
{
    private readonly TaskCompletionSource _never = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HookedStore _store = null!;
    private EngineUnderTest _first = null!;
    private bool _cutOff;

    public async ValueTask InitializeAsync() => _first = await StartAsync(inner => _store = new HookedStore(inner)
    {
        IsDurable = true,
        Before = _ => _cutOff ? throw new StoreUnavailableException("cut off") : Task.CompletedTask,
    });

    public async ValueTask DisposeAsync()
    {
        _cutOff = false;
        _never.TrySetResult();
        await _first.DisposeAsync();
    }

    [Fact]
    public async Task A_dial_that_may_have_been_sent_is_looked_for_and_never_sent_again()
    {
        HoldBack<DialCommand>();
        Conference conference = await _first.OpenAsync();
        _ = _first.DialAsync(conference);
        await Eventually.BecomesTrueAsync(() => _first.Provider.All<DialCommand>().Any(), "the dial is on its way");
        await using EngineUnderTest second = await SecondAsync();

        await PassUntilAsync(second, () => Lead(second, conference) is { State: ParticipantState.Unconfirmed }, "it is known to be unknown");
        await PassUntilAsync(second, () => Lead(second, conference) is { State: ParticipantState.Ended }, "the list has settled it");

        Lead(second, conference).Cause.ShouldBe(ParticipantEndCause.NotPlaced);
        second.Provider.All<DialCommand>().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_can_do_no_harm_twice_is_sent_again_under_its_own_id()
    {
        (Conference conference, Participant agent, Participant lead) = await _first.TalkAsync();
        HoldBack<SetMutedCommand>();
        HoldBack<HangUpCommand>();
        _ = _first.Dialer.MuteAsync(agent.Id);
        _ = _first.Dialer.RemoveAsync(lead.Id);
        await Eventually.BecomesTrueAsync(() => _first.Provider.All<SetMutedCommand>().Any() && _first.Provider.All<HangUpCommand>().Any(), "both are on their way");
        await using EngineUnderTest second = await SecondAsync();

        await PassUntilAsync(second, () => second.Provider.Asked.Count >= 2, "both are sent again");

        second.Provider.All<SetMutedCommand>().Single().CommandId.ShouldBe(_first.Provider.All<SetMutedCommand>().Single().CommandId);
        second.Provider.All<HangUpCommand>().Single().CommandId.ShouldBe(_first.Provider.All<HangUpCommand>().Single().CommandId);
        await PassUntilAsync(second, () => Of(second, conference).Participants[0].Muted, "the mute is recorded");
    }

    [Fact]
    public async Task A_wish_that_a_newer_one_had_overtaken_is_dropped()
    {
        (Conference conference, Participant agent, _) = await _first.TalkAsync();
        HoldBack<SetMutedCommand>();
        _ = _first.Dialer.MuteAsync(agent.Id);
        await Eventually.BecomesTrueAsync(() => _first.Provider.All<SetMutedCommand>().Any(), "the first is on its way");
        _ = _first.Dialer.UnmuteAsync(agent.Id);
        await Eventually.BecomesTrueAsync(async () => (await _store.ReadOutboxAsync(conference.Id.Value)).Count == 2, "both are owed");
        await using EngineUnderTest second = await SecondAsync();

        await PassUntilAsync(second, () => second.Provider.All<SetMutedCommand>().Any(), "the newest is sent again");
        await PassUntilAsync(second, async () => (await _store.ReadOutboxAsync(conference.Id.Value)).Count == 0, "nothing is owed any more");

        second.Provider.All<SetMutedCommand>().ShouldHaveSingleItem().Muted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_sound_that_may_have_been_heard_is_not_played_again()
    {
        (Conference conference, _, _) = await _first.TalkAsync();
        HoldBack<AnnounceCommand>();
        _ = _first.Dialer.AnnounceAsync(conference.Id, new Uri("https://calls.example.com/hello.wav"));
        await Eventually.BecomesTrueAsync(() => _first.Provider.All<AnnounceCommand>().Any(), "it is on its way");
        await using EngineUnderTest second = await SecondAsync();

        await PassUntilAsync(second, async () => (await _store.ReadOutboxAsync(conference.Id.Value)).Count == 0, "it is owed no more");

        second.Provider.All<AnnounceCommand>().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_process_that_lost_its_lease_between_save_and_send_rings_nobody()
    {
        Conference conference = await _first.OpenAsync();
        _store.Save = save =>
        {
            if (save.Outbox.Count == 0) return null;

            // It stands still here for longer than its lease, and another one notices.
            _store.Save = _ => null;
            SaveResult result = _store.Inner.SaveAsync(save).AsTask().GetAwaiter().GetResult();
            _cutOff = true;
            _first.Clock.Advance(TimeSpan.FromSeconds(30));
            _store.Inner.RenewLeaseAsync("another", TimeSpan.FromSeconds(8)).AsTask().GetAwaiter().GetResult();
            _cutOff = false;
            return result;
        };

        ProviderException refused = await Should.ThrowAsync<ProviderException>(() => _first.DialAsync(conference));

        refused.Certainty.ShouldBe(CommandCertainty.NotSent);
        _first.Provider.All<DialCommand>().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_process_that_merely_slept_and_was_not_missed_goes_on()
    {
        Conference conference = await _first.OpenAsync();
        _cutOff = true;
        _first.Clock.Advance(TimeSpan.FromMinutes(10));
        _cutOff = false;

        (await _first.DialAsync(conference)).State.ShouldBe(ParticipantState.Ringing);
    }

    private static Conference Of(EngineUnderTest engine, Conference conference) => engine.Dialer.GetAsync(conference.Id).GetAwaiter().GetResult()!;

    private static Participant Lead(EngineUnderTest engine, Conference conference) => Of(engine, conference).Participants.Single();

    private static Task<EngineUnderTest> StartAsync(Func<IConferenceStore, IConferenceStore> store) =>
        EngineUnderTest.StartAsync(new() { ["ColdCall:TagKeys:0"] = "a key of some length" }, wrapStore: store);

    /// <summary>The first process hears nothing more and writes nothing more; another one starts on what it left.</summary>
    private async Task<EngineUnderTest> SecondAsync()
    {
        _cutOff = true;
        return await StartAsync(_ => _store.Inner);
    }

    private void HoldBack<TCommand>() where TCommand : ProviderCommand
    {
        Func<ProviderCommand, CancellationToken, Task> before = _first.Provider.Before;
        _first.Provider.Before = (command, cancellationToken) => command is TCommand ? _never.Task : before(command, cancellationToken);
    }

    private Task PassUntilAsync(EngineUnderTest second, Func<bool> condition, string what) => PassUntilAsync(second, () => Task.FromResult(condition()), what);

    /// <summary>The store goes by the clock of the first.</summary>
    private Task PassUntilAsync(EngineUnderTest second, Func<Task<bool>> condition, string what) => Eventually.BecomesTrueAsync(
        async () =>
        {
            if (await condition()) return true;
            _first.Clock.Advance(TimeSpan.FromSeconds(1));
            second.Clock.Advance(TimeSpan.FromSeconds(1));
            return await condition();
        },
        what);
}
