using ColdCall.Providers;
using ColdCall.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Tests.Engine;

public sealed class CallbackTests
{
    [Fact]
    public async Task A_call_is_told_once_and_in_order()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (Conference conference, Participant agent, Participant lead) = await engine.TalkAsync();

        await engine.TellAsync<LegEnded>(lead);
        await engine.TellAsync<LegEnded>(agent);

        await Eventually.BecomesTrueAsync(() => engine.Events.Names.LastOrDefault() == "ConferenceEnded", "told of the end");
        engine.Events.Told.Select(callback => callback.Sequence).ShouldBe(Enumerable.Range(1, engine.Events.Told.Count).Select(each => (long)each));
        engine.Events.Told.OfType<ParticipantEvent>().Where(callback => callback.Participant.Id == lead.Id).Select(callback => callback.GetType().Name)
            .ShouldBe(["ParticipantRinging", "ParticipantAnswered", "ParticipantJoined", "ParticipantLeft", "ParticipantEnded"]);
        engine.Events.Told.ShouldAllBe(callback => callback.Attempt == 1 && callback.Conference == conference.Id);
        engine.Events.Told.Select(callback => callback.Id).Distinct().Count().ShouldBe(engine.Events.Told.Count);
        engine.Events.Told.OfType<ParticipantRinging>().ShouldAllBe(callback => callback.Source == EventSource.Answer);
        engine.Events.Told.OfType<ParticipantJoined>().ShouldAllBe(callback => callback.Source == EventSource.Webhook);
    }

    [Fact]
    public async Task A_handler_that_throws_is_told_again_and_the_others_are_not()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(more: builder =>
        {
            builder.Services.AddSingleton<SecondHandler>();
            builder.AddConferenceEvents<SecondHandler>();
        });
        var attempts = new System.Collections.Concurrent.ConcurrentQueue<(string Id, int Attempt)>();
        engine.Events.Before = (callback, _) =>
        {
            attempts.Enqueue((callback.Id, callback.Attempt));
            return callback.Attempt < 3 ? throw new InvalidOperationException("not now") : Task.CompletedTask;
        };
        Conference conference = await engine.OpenAsync();
        await engine.DialAsync(conference);

        await engine.PassUntilAsync(() => engine.Events.Told.OfType<ParticipantRinging>().Any(), "the third try");

        attempts.Select(attempt => attempt.Attempt).ShouldBe([1, 2, 3]);
        attempts.Select(attempt => attempt.Id).Distinct().Count().ShouldBe(1, "the id stays the same");
        engine.Services.GetRequiredService<SecondHandler>().Told.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_handler_that_always_throws_is_given_up_after_six_tries_and_the_next_callback_comes()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        int tries = 0;
        engine.Events.Before = (callback, _) =>
        {
            if (callback is not ParticipantRinging) return Task.CompletedTask;
            tries++;
            throw new InvalidOperationException("never");
        };
        Conference conference = await engine.OpenAsync();
        Participant lead = await engine.DialAsync(conference);
        await engine.TellAsync<LegAnswered>(lead);

        await engine.PassUntilAsync(() => engine.Events.Names.Contains("ParticipantAnswered"), "the next one", stepSeconds: 30);

        tries.ShouldBe(6);
    }

    [Fact]
    public async Task A_handler_that_hangs_is_cut_off_and_does_not_delay_other_conferences()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(settings: new() { ["ColdCall:CallbackTimeout"] = "00:00:05" });
        Conference first = await engine.OpenAsync("1");
        Conference second = await engine.OpenAsync("2");
        bool cut = false;
        engine.Events.Before = async (callback, token) =>
        {
            if (callback.Conference != first.Id || callback.Attempt > 1) return;
            token.Register(() => cut = true);
            await new TaskCompletionSource().Task;
        };
        await engine.DialAsync(first, "lead-1");
        await engine.DialAsync(second, "lead-2");

        await Eventually.BecomesTrueAsync(() => engine.Events.Told.Any(callback => callback.Conference == second.Id), "the other conference, without time passing");
        await engine.PassUntilAsync(() => engine.Events.Told.Any(callback => callback.Conference == first.Id), "told again after its time limit");
        cut.ShouldBeTrue();
        engine.Events.Told.First(callback => callback.Conference == first.Id).Attempt.ShouldBe(2);
    }

    [Fact]
    public async Task A_handler_may_use_the_dialer()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        engine.Events.Before = async (callback, token) =>
        {
            if (callback is ParticipantJoined joined) await engine.Dialer.EndAsync(joined.Conference, token);
        };
        Conference conference = await engine.OpenAsync();
        Participant agent = await engine.DialAsync(conference);
        await engine.TellAsync<LegAnswered>(agent);
        await engine.TellAsync<LegJoined>(agent);

        await Eventually.BecomesTrueAsync(() => engine.Provider.All<EndConferenceCommand>().Any(), "ended by the handler");
        await engine.TellAsync<LegEnded>(agent);
        await Eventually.BecomesTrueAsync(() => engine.Events.Names.Contains("ConferenceEnded"), "told of it");
    }

    [Fact]
    public async Task State_and_commands_do_not_wait_for_callbacks()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        var blocked = new TaskCompletionSource();
        engine.Events.Before = (_, _) => blocked.Task;
        (Conference conference, _, _) = await engine.TalkAsync();

        conference.Participants.ShouldAllBe(participant => participant.State == ParticipantState.Joined);
        engine.Events.Told.ShouldBeEmpty();
        blocked.SetResult();
        await Eventually.BecomesTrueAsync(() => engine.Events.Names.Count(name => name == "ParticipantJoined") == 2, "told in the end");
    }
}
