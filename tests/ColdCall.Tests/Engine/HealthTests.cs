using ColdCall.Providers;
using ColdCall.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Tests.Engine;

public sealed class HealthTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_clock_that_is_set_while_a_call_goes_on_changes_nothing_of_it_and_shows(int hours)
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (Conference conference, _, _) = await engine.TalkAsync();

        engine.Clock.Jump(TimeSpan.FromHours(hours));
        await engine.PassUntilAsync(() => engine.Clock.GetTimestamp() > TimeSpan.FromSeconds(30).Ticks, "time goes on");

        (await engine.Dialer.GetAsync(conference.Id))!.Participants.ShouldAllBe(participant => participant.State == ParticipantState.Joined);
        EngineFault fault = (await CheckAsync(engine)).ShouldHaveSingleItem();
        (fault.Part, fault.IsCritical).ShouldBe(("clock", true));
        fault.Problem.ShouldContain($"was set by {hours * 3600} s");
    }

    [Fact]
    public async Task A_clock_that_differs_from_a_providers_is_told_and_beyond_four_minutes_critical()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        IClockWitness witness = engine.Services.GetRequiredService<IClockWitness>();
        DateTimeOffset now = engine.Clock.GetUtcNow();

        witness.Saw("telnyx", now.AddSeconds(-59), now);
        (await CheckAsync(engine)).ShouldBeEmpty();
        witness.Saw("telnyx", now.AddSeconds(90), now);
        (await CheckAsync(engine)).ShouldHaveSingleItem().IsCritical.ShouldBeFalse();
        witness.Saw("telnyx", now.AddSeconds(-241), now);

        EngineFault fault = (await CheckAsync(engine)).ShouldHaveSingleItem();
        (fault.Part, fault.IsCritical).ShouldBe(("clock", true));
        fault.Problem.ShouldBe("This machine's clock differs from that of telnyx by 241 s. Set it by a time server: from 300 s on no webhook is accepted.");
    }

    [Fact]
    public async Task A_store_that_is_down_is_critical()
    {
        HookedStore store = null!;
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(wrapStore: inner => store = new HookedStore(inner));
        (await CheckAsync(engine)).ShouldBeEmpty();
        store.Before = _ => throw new StoreUnavailableException("The disk is full.");

        EngineFault fault = (await CheckAsync(engine)).ShouldHaveSingleItem();

        store.Before = _ => Task.CompletedTask;
        (fault.Part, fault.IsCritical).ShouldBe(("store", true));
        fault.Problem.ShouldContain("The disk is full.");
    }

    [Fact]
    public async Task The_only_provider_that_fails_is_critical()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (Conference conference, Participant agent, _) = await engine.TalkAsync();
        conference.ShouldNotBeNull();
        engine.Provider.Before = (_, _) => throw new ProviderException("standin", "mute", CommandCertainty.Unknown, "502");
        for (int each = 0; each < 3; each++) await Should.ThrowAsync<ProviderException>(() => engine.Dialer.MuteAsync(agent.Id));

        EngineFault fault = (await CheckAsync(engine)).ShouldHaveSingleItem();

        (fault.Part, fault.IsCritical).ShouldBe(("standin", true));
    }

    private static Task<IReadOnlyList<EngineFault>> CheckAsync(EngineUnderTest engine) => engine.Services.GetRequiredService<IEngineHealth>().CheckAsync(TestContext.Current.CancellationToken);
}
