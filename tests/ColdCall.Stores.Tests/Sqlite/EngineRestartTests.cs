using ColdCall.Providers;
using ColdCall.Storage;
using ColdCall.Testing;
using ColdCall.Tests.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Stores.Tests.Sqlite;

/// <summary>An application that is started anew finds its conferences where it left them.</summary>
public sealed class EngineRestartTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_conference_from_before_is_known_goes_on_and_can_be_ended()
    {
        Conference conference;
        Participant agent, lead;
        await using (EngineUnderTest before = await StartAsync())
        {
            (conference, agent, lead) = await before.TalkAsync();
            await AllToldAsync(before, conference);
            await before.StopAsync();
            before.Provider.All<HangUpCommand>().ShouldBeEmpty("a restart hangs nobody up");
            before.Provider.All<EndConferenceCommand>().ShouldBeEmpty();
        }

        await using EngineUnderTest after = await StartAsync();

        Conference found = (await after.Dialer.GetAsync(conference.Id)).ShouldNotBeNull();
        found.State.ShouldBe(conference.State);
        found.Participants.Select(participant => (participant.Id, participant.State)).ShouldBe([(agent.Id, ParticipantState.Joined), (lead.Id, ParticipantState.Joined)]);
        (await after.OpenAsync()).Id.ShouldBe(conference.Id, "its key is still taken");
        (await after.DialAsync(conference, "call-1-lead")).Id.ShouldBe(lead.Id);
        after.Provider.All<DialCommand>().ShouldBeEmpty("nobody rings twice");

        await after.Dialer.EndAsync(conference.Id);
        foreach (Participant participant in new[] { agent, lead }) await after.TellAsync<LegEnded>(participant, told => told with { EventKey = $"end of {participant.Id}" });

        after.Provider.All<EndConferenceCommand>().ShouldNotBeEmpty();
        (await after.Dialer.GetAsync(conference.Id))!.State.ShouldBe(ConferenceState.Ended);
        await after.PassUntilAsync(() => after.Events.Names.Contains(nameof(ConferenceEnded)), "the application is told of the end");
        after.Events.Names.ShouldNotContain(nameof(ConferenceStarted), "it was told that before the restart");
    }

    [Fact]
    public async Task A_callback_that_was_owed_is_made_after_the_restart()
    {
        await using (EngineUnderTest before = await StartAsync())
        {
            before.Events.Before = (_, _) => throw new InvalidOperationException("The application cannot take it now.");
            await before.TalkAsync();
            await before.StopAsync();
        }

        await using EngineUnderTest after = await StartAsync();

        await after.PassUntilAsync(() => after.Events.Told.OfType<ParticipantJoined>().Count() == 2, "both have joined");
        long[] sequences = [.. after.Events.Told.Select(told => told.Sequence)];
        sequences.ShouldBe(sequences.Order().Distinct());
    }

    private static Task AllToldAsync(EngineUnderTest engine, Conference conference) => Eventually.BecomesTrueAsync(
        async () =>
        {
            engine.Clock.Advance(TimeSpan.FromSeconds(1));
            return await engine.Services.GetRequiredService<IConferenceStore>().ReadInboxAsync(conference.Id.Value) is null;
        },
        "no callback is owed any more");

    private Task<EngineUnderTest> StartAsync() => EngineUnderTest.StartAsync(
        settings: new() { ["ColdCall:TagKeys:0"] = "a key of some length" }, more: builder => builder.AddSqliteStore(_folder.File));
}
