using ColdCall.Providers;
using ColdCall.Tags;
using ColdCall.Testing;
using ColdCall.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Tests.Engine;

public sealed class OrphanSweepTests
{
    [Fact]
    public async Task A_leg_of_ours_that_no_conference_knows_is_hung_up_at_the_second_look()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        string tag = engine.Services.GetRequiredService<TagCodec>().Sign(new ParticipantId("00000000000000000000000000-1"));
        engine.Provider.Legs.AddRange([new LiveLeg { LegId = "orphan", Tag = tag }, new LiveLeg { LegId = "foreign" }, new LiveLeg { LegId = "other deployment", Tag = tag.Replace(".default.", ".other.", StringComparison.Ordinal) }]);

        int looks = 0;
        engine.Provider.Before = (command, _) =>
        {
            if (command is ListLegsCommand { CommandId: "list" }) looks++;
            if (command is HangUpCommand) looks.ShouldBe(2);
            return Task.CompletedTask;
        };
        await engine.PassUntilAsync(() => engine.Provider.All<HangUpCommand>().Any(), "it is hung up");
        await engine.PassUntilAsync(() => looks >= 5, "and nothing else is");

        engine.Provider.All<HangUpCommand>().ShouldHaveSingleItem().LegId.ShouldBe("orphan");
    }

    [Fact]
    public async Task A_second_leg_of_one_dial_is_hung_up_and_the_first_goes_on()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (_, Participant agent, Participant lead) = await engine.TalkAsync();
        string tag = engine.Services.GetRequiredService<TagCodec>().Sign(lead.Id);
        engine.Provider.Legs.AddRange([new LiveLeg { LegId = $"leg {agent.Id}" }, new LiveLeg { LegId = $"leg {lead.Id}", Tag = tag }, new LiveLeg { LegId = "second", Tag = tag }]);

        await engine.PassUntilAsync(() => engine.Provider.All<HangUpCommand>().Any(), "the second one is hung up");
        await engine.PassUntilAsync(() => engine.Provider.Legs.Count == 2, "and is gone");

        engine.Provider.All<HangUpCommand>().Select(command => command.LegId).Distinct().ShouldBe(["second"]);
    }

    [Fact]
    public async Task A_leg_that_is_believed_down_and_is_not_is_hung_up()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (Conference conference, Participant agent, Participant lead) = await engine.TalkAsync();
        await engine.TellAsync<LegEnded>(lead);
        await engine.TellAsync<LegEnded>(agent);
        await Eventually.BecomesTrueAsync(async () => (await engine.Dialer.GetAsync(conference.Id))!.State == ConferenceState.Ended, "over");
        engine.Provider.Legs.Add(new LiveLeg { LegId = $"leg {lead.Id}" });

        await engine.PassUntilAsync(() => engine.Provider.Legs.Count == 0, "it is hung up");
    }

    [Fact]
    public async Task While_the_store_is_down_nothing_is_an_orphan()
    {
        HookedStore store = null!;
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(wrapStore: inner => store = new HookedStore(inner));
        (_, _, Participant lead) = await engine.TalkAsync();
        engine.Provider.Legs.Add(new LiveLeg { LegId = $"leg {lead.Id}", Tag = engine.Services.GetRequiredService<TagCodec>().Sign(lead.Id) });
        int looks = 0;
        engine.Provider.Before = (command, _) =>
        {
            if (command is ListLegsCommand { CommandId: "list" }) looks++;
            return Task.CompletedTask;
        };
        store.Before = _ => throw new StoreUnavailableException("down");

        await engine.PassUntilAsync(() => looks >= 4, "it looks");

        store.Before = _ => Task.CompletedTask;
        engine.Provider.All<HangUpCommand>().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_provider_that_cannot_list_is_asked_again()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        string tag = engine.Services.GetRequiredService<TagCodec>().Sign(new ParticipantId("00000000000000000000000000-1"));
        engine.Provider.Legs.Add(new LiveLeg { LegId = "orphan", Tag = tag });
        int failures = 0;
        engine.Provider.Before = (command, _) => command is ListLegsCommand && failures++ < 3
            ? throw new ProviderException("standin", "list", CommandCertainty.Unknown, "502")
            : Task.CompletedTask;

        await engine.PassUntilAsync(() => engine.Provider.Legs.Count == 0, "it is hung up in the end");
    }
}
