using ColdCall.Providers;
using ColdCall.Testing;

namespace ColdCall.Tests.Engine;

/// <summary>How many legs there may be at once, and how fast they are dialed.</summary>
public sealed class LimitTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_leg_too_many_is_refused_until_another_is_down()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(new() { ["ColdCall:Guard:MaxLegs"] = "2" });
        Conference conference = await engine.OpenAsync();
        Participant first = await engine.DialAsync(conference, "1");
        Participant second = await engine.DialAsync(conference, "2", after: first.Id);
        second.State.ShouldBe(ParticipantState.Waiting, "one that waits counts too");

        TooManyLegsException refused = await Should.ThrowAsync<TooManyLegsException>(() => engine.DialAsync(conference, "3"));
        refused.Message.ShouldBe("standin has 2 live or waiting legs already, which is all that ColdCall:Guard:MaxLegs allows. Dial again when one of them has ended, or raise it.");
        engine.Provider.All<DialCommand>().ShouldHaveSingleItem();
        (await engine.DialAsync(conference, "1")).Id.ShouldBe(first.Id, "the same request is no further leg");

        await engine.TellAsync<LegEnded>(first);

        (await engine.DialAsync(conference, "3")).State.ShouldBe(ParticipantState.Ringing);
    }

    [Fact]
    public async Task Of_many_who_dial_at_once_as_many_get_through_as_may()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(new() { ["ColdCall:Guard:MaxLegs"] = "5" });
        Conference[] conferences = await Task.WhenAll(Enumerable.Range(0, 30).Select(each => engine.OpenAsync($"c{each}")));

        bool[] placed = await Task.WhenAll(conferences.Select((conference, each) => Task.Run(() => PlacesAsync(engine, conference, $"d{each}"), Token)));

        placed.Count(each => each).ShouldBe(5);
        engine.Provider.All<DialCommand>().Count().ShouldBe(5);
    }

    [Fact]
    public async Task The_legs_of_one_agent_are_counted_over_all_its_conferences()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(new() { ["ColdCall:Guard:MaxLegsPerAgent"] = "1" });
        Conference mine = await engine.Dialer.OpenAsync(new() { Key = "1", Agent = "agent-7" }, Token);
        Conference alsoMine = await engine.Dialer.OpenAsync(new() { Key = "2", Agent = "agent-7" }, Token);
        Conference theirs = await engine.Dialer.OpenAsync(new() { Key = "3", Agent = "agent-8" }, Token);
        Conference nobodys = await engine.OpenAsync("4");
        await engine.DialAsync(mine, "1");

        (await Should.ThrowAsync<TooManyLegsException>(() => engine.DialAsync(alsoMine, "2"))).Message.ShouldStartWith("Agent agent-7 has 1 live or waiting leg");

        await engine.DialAsync(theirs, "3");
        await engine.DialAsync(nobodys, "4");
        await engine.DialAsync(nobodys, "5");
        engine.Provider.All<DialCommand>().Count().ShouldBe(4);
    }

    [Fact]
    public async Task A_place_is_free_only_when_the_leg_is_down()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(new() { ["ColdCall:Guard:MaxLegs"] = "1" });
        Conference conference = await engine.OpenAsync();
        Participant first = await engine.DialAsync(conference, "1");
        engine.Provider.Before = (command, _) => command is HangUpCommand ? throw new ProviderException("standin", "hang up", CommandCertainty.Unknown, "reset") : Task.CompletedTask;
        await engine.Dialer.RemoveAsync(first.Id, Token);

        await Should.ThrowAsync<TooManyLegsException>(() => engine.DialAsync(conference, "2"));

        await engine.TellAsync<LegEnded>(first);
        await engine.DialAsync(conference, "2");
    }

    [Fact]
    public async Task Dials_leave_one_after_another_and_one_that_would_wait_too_long_is_refused()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(new() { ["ColdCall:Guard:DialsPerSecond"] = "0.1" });
        Conference conference = await engine.OpenAsync();
        Task<Participant>[] dials = [.. Enumerable.Range(1, 4).Select(each => engine.DialAsync(conference, $"{each}"))];
        await Eventually.BecomesTrueAsync(() => dials.Count(dial => dial.IsCompleted) == 2, "one is placed and one is refused at once");
        engine.Provider.All<DialCommand>().ShouldHaveSingleItem();
        dials.Single(dial => dial.IsFaulted).Exception!.InnerException.ShouldBeOfType<ProviderException>().Message.ShouldContain("ColdCall:Guard:DialsPerSecond");

        engine.Clock.Advance(TimeSpan.FromSeconds(10));
        await Eventually.BecomesTrueAsync(() => engine.Provider.All<DialCommand>().Count() == 2, "the second");
        engine.Clock.Advance(TimeSpan.FromSeconds(10));
        await Eventually.BecomesTrueAsync(() => engine.Provider.All<DialCommand>().Count() == 3, "the third");
        await Eventually.BecomesTrueAsync(() => dials.All(dial => dial.IsCompleted), "all have an answer");
        dials.Count(dial => dial.IsCompletedSuccessfully).ShouldBe(3);
    }

    [Fact]
    public async Task A_dial_that_is_no_longer_wanted_when_its_turn_comes_rings_nobody()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(new() { ["ColdCall:Guard:DialsPerSecond"] = "0.1" });
        Conference conference = await engine.OpenAsync();
        await engine.DialAsync(conference, "1");
        Task<Participant> waiting = engine.DialAsync(conference, "2");
        await Eventually.BecomesTrueAsync(async () => (await engine.Dialer.GetAsync(conference.Id))!.Participants.Count == 2, "it waits");

        await engine.Dialer.EndAsync(conference.Id, Token);
        engine.Clock.Advance(TimeSpan.FromSeconds(10));

        (await waiting).Cause.ShouldBe(ParticipantEndCause.ConferenceEnded);
        engine.Provider.All<DialCommand>().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("MaxLegs", "0")]
    [InlineData("MaxLegsPerAgent", "-1")]
    [InlineData("DialsPerSecond", "0")]
    public async Task A_limit_that_is_none_is_refused_at_the_start(string setting, string value) =>
        (await Should.ThrowAsync<Exception>(() => EngineUnderTest.StartAsync(new() { [$"ColdCall:Guard:{setting}"] = value }))).Message.ShouldContain($"ColdCall:Guard:{setting} must be");

    private static async Task<bool> PlacesAsync(EngineUnderTest engine, Conference conference, string key)
    {
        try
        {
            await engine.DialAsync(conference, key);
            return true;
        }
        catch (TooManyLegsException)
        {
            return false;
        }
    }
}
