using ColdCall.Providers;
using ColdCall.Testing;
using ColdCall.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Tests.Engine;

public sealed class DeadLetterTests
{
    [Fact]
    public async Task What_was_given_up_is_listed_and_made_again_on_demand()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        IDeadLetters letters = engine.Services.GetRequiredService<IDeadLetters>();
        bool broken = true;
        engine.Events.Before = (callback, _) => callback is ParticipantRinging && broken ? throw new InvalidOperationException("not while it is broken") : Task.CompletedTask;
        Conference conference = await engine.OpenAsync();
        Participant lead = await engine.DialAsync(conference);
        await engine.TellAsync<LegAnswered>(lead);
        await engine.PassUntilAsync(() => engine.Events.Names.Contains("ParticipantAnswered"), "the next one", stepSeconds: 30);

        DeadLetter dead = (await ListAsync(letters)).ShouldHaveSingleItem();
        dead.Attempts.ShouldBe(6);
        dead.CompletedBy.ShouldBeEmpty();
        dead.Callback.ShouldBeOfType<ParticipantRinging>().Participant.Id.ShouldBe(lead.Id);
        broken = false;

        (await letters.ReplayAsync(dead.Id)).ShouldBeTrue();

        await engine.PassUntilAsync(() => engine.Events.Names.Contains("ParticipantRinging"), "told in the end");
        ParticipantRinging told = engine.Events.Told.OfType<ParticipantRinging>().ShouldHaveSingleItem();
        (told.Id, told.Sequence, told.Attempt).ShouldBe((dead.Callback!.Id, dead.Callback.Sequence, 1));
        (await ListAsync(letters)).ShouldBeEmpty();
        (await letters.ReplayAsync(dead.Id)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("c")]
    [InlineData("@c")]
    [InlineData("-1@c")]
    public async Task A_text_that_is_no_id_is_refused(string id)
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();

        (await Should.ThrowAsync<ArgumentException>(() => engine.Services.GetRequiredService<IDeadLetters>().ReplayAsync(id))).Message.ShouldContain("ListAsync");
    }

    [Fact]
    public async Task An_event_that_cannot_be_applied_is_listed_until_it_is()
    {
        HookedStore store = null!;
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(wrapStore: inner => store = new HookedStore(inner));
        IDeadLetters letters = engine.Services.GetRequiredService<IDeadLetters>();
        Conference conference = await engine.OpenAsync();
        Participant lead = await engine.DialAsync(conference);
        store.Before = what => what == "load" ? throw new InvalidOperationException("cannot be read now") : Task.CompletedTask;
        await engine.TellAsync<LegAnswered>(lead);

        UnappliedEvent waiting = (await UnappliedAsync(letters)).ShouldHaveSingleItem();
        (waiting.Provider, waiting.EventType, waiting.Attempts >= 1).ShouldBe(("standin", "answered", true));
        waiting.NextTry.ShouldBeGreaterThan(DateTimeOffset.MinValue);
        store.Before = _ => Task.CompletedTask;

        await engine.PassUntilAsync(() => engine.Events.Names.Contains("ParticipantAnswered"), "applied in the end");
        await Eventually.BecomesTrueAsync(async () => (await UnappliedAsync(letters)).Count == 0, "kept no longer");
    }

    private static async Task<List<DeadLetter>> ListAsync(IDeadLetters letters)
    {
        List<DeadLetter> dead = [];
        await foreach (DeadLetter letter in letters.ListAsync()) dead.Add(letter);
        return dead;
    }

    private static async Task<List<UnappliedEvent>> UnappliedAsync(IDeadLetters letters)
    {
        List<UnappliedEvent> waiting = [];
        await foreach (UnappliedEvent each in letters.ListUnappliedAsync()) waiting.Add(each);
        return waiting;
    }
}
