using ColdCall.Providers;
using ColdCall.Tests.Storage;

namespace ColdCall.Tests.Engine;

public sealed class StopEverythingTests
{
    [Fact]
    public async Task What_is_refused_at_first_is_tried_again_until_the_list_is_empty()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        string ours = await TagAsync(engine);
        engine.Provider.Legs.AddRange(Enumerable.Range(0, 100).Select(each => new LiveLeg { LegId = $"leg {each}", Tag = ours }));
        var tried = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();
        engine.Provider.Before = (command, _) => command is HangUpCommand hangUp && tried.TryAdd(hangUp.LegId, true) && tried.Count % 5 == 0
            ? throw new ProviderException("standin", "hang up", CommandCertainty.Refused, "too many requests")
            : Task.CompletedTask;

        Task<int> stopping = engine.Dialer.StopEverythingAsync(TestContext.Current.CancellationToken);
        await engine.PassUntilAsync(() => stopping.IsCompleted, "all are ended");

        (await stopping).ShouldBeGreaterThanOrEqualTo(100);
        engine.Provider.Legs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_is_dialed_any_more_who_waits_for_another()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference conference = await engine.OpenAsync();
        Participant agent = await engine.DialAsync(conference, "agent");
        Participant lead = await engine.DialAsync(conference, "lead", "+12025550102", agent.Id);

        await engine.Dialer.StopEverythingAsync(TestContext.Current.CancellationToken);
        await engine.TellAsync<LegAnswered>(agent);
        await engine.TellAsync<LegJoined>(agent);

        (await engine.Dialer.GetAsync(conference.Id))!.Participants.Single(participant => participant.Id == lead.Id).State.ShouldBe(ParticipantState.Ended);
        engine.Provider.All<DialCommand>().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task It_works_without_the_store_by_the_tags()
    {
        HookedStore store = null!;
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(wrapStore: inner => store = new HookedStore(inner));
        (_, Participant agent, _) = await engine.TalkAsync();
        string ours = engine.Provider.All<DialCommand>().First().Tag;
        engine.Provider.Legs.AddRange([new LiveLeg { LegId = "tagged", Tag = ours }, new LiveLeg { LegId = $"leg {agent.Id}" }]);
        store.Before = _ => throw new StoreUnavailableException("down");

        int ended = await engine.Dialer.StopEverythingAsync(TestContext.Current.CancellationToken);

        store.Before = _ => Task.CompletedTask;
        ended.ShouldBe(1);
        engine.Provider.All<HangUpCommand>().Select(command => command.LegId).ShouldBe(["tagged"], "whose the other one is, only the store knows");
    }

    private static async Task<string> TagAsync(EngineUnderTest engine)
    {
        await engine.DialAsync(await engine.OpenAsync());
        return engine.Provider.All<DialCommand>().First().Tag;
    }
}
