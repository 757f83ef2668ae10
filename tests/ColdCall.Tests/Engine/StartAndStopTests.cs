using ColdCall.Providers;
using ColdCall.Tests.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ColdCall.Tests.Engine;

public sealed class StartAndStopTests
{
    [Fact]
    public async Task Stopping_ends_live_calls_and_makes_their_callbacks()
    {
        EngineUnderTest engine = await EngineUnderTest.StartAsync();
        (_, Participant agent, Participant lead) = await engine.TalkAsync();
        engine.Provider.Before = (command, _) =>
        {
            return command is EndConferenceCommand ? Task.WhenAll(engine.TellAsync<LegEnded>(agent), engine.TellAsync<LegEnded>(lead)) : Task.CompletedTask;
        };

        Task stop = engine.StopAsync();
        await engine.PassUntilAsync(() => stop.IsCompleted, "stopped");

        engine.Provider.All<EndConferenceCommand>().Count().ShouldBe(1);
        engine.Events.Told.OfType<ConferenceEnded>().Single().Cause.ShouldBe(ConferenceEndCause.Shutdown);
        await engine.DisposeAsync();
    }

    [Fact]
    public async Task Stopping_leaves_calls_alone_if_told_so()
    {
        EngineUnderTest engine = await EngineUnderTest.StartAsync(settings: new() { ["ColdCall:EndCallsOnShutdown"] = "false" });
        await engine.TalkAsync();

        Task stop = engine.StopAsync();
        await engine.PassUntilAsync(() => stop.IsCompleted, "stopped");

        engine.Provider.All<EndConferenceCommand>().ShouldBeEmpty();
        await engine.DisposeAsync();
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_ever_for_a_provider_that_is_silent()
    {
        EngineUnderTest engine = await EngineUnderTest.StartAsync();
        await engine.TalkAsync();

        Task stop = engine.StopAsync();
        await engine.PassUntilAsync(() => stop.IsCompleted, "stopped");

        engine.Provider.All<EndConferenceCommand>().Count().ShouldBe(1);
        await engine.DisposeAsync();
    }

    [Theory]
    [InlineData("ColdCall:Deployment", "not allowed!")]
    [InlineData("ColdCall:PublicBaseAddress", "calls.example.com")]
    [InlineData("ColdCall:PublicBaseAddress", "ftp://calls.example.com")]
    [InlineData("ColdCall:PublicBaseAddress", "https://calls.example.com/?x=1")]
    [InlineData("ColdCall:TagKeys:0", "short")]
    [InlineData("ColdCall:CallbackTimeout", "00:00:00")]
    public async Task Bad_settings_stop_the_start_and_name_their_key(string key, string value)
    {
        OptionsValidationException refused = await Should.ThrowAsync<OptionsValidationException>(() => EngineUnderTest.StartAsync(settings: new() { [key] = value }));

        refused.Message.ShouldContain(key.Replace(":0", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_durable_store_needs_a_lasting_tag_key()
    {
        OptionsValidationException refused = await Should.ThrowAsync<OptionsValidationException>(
            () => EngineUnderTest.StartAsync(wrapStore: inner => new HookedStore(inner) { IsDurable = true }));

        refused.Message.ShouldContain("ColdCall:TagKeys");
    }

    [Fact]
    public async Task No_provider_stops_the_start()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddColdCall(builder.Configuration.GetSection("ColdCall"));
        using IHost host = builder.Build();

        (await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync())).Message.ShouldContain("AddTelnyx()");
    }

    [Fact]
    public void A_provider_added_twice_is_refused()
    {
        var services = new ServiceCollection();
        IColdCallBuilder builder = services.AddColdCall(new ConfigurationBuilder().Build());
        builder.AddProvider("standin", "", _ => new StandInProvider(), _ => new StandInProvider());

        Should.Throw<InvalidOperationException>(() => builder.AddProvider("standin", "", _ => new StandInProvider(), _ => new StandInProvider())).Message.ShouldContain("standin");
        builder.AddProvider("standin", "eu", _ => new StandInProvider(), _ => new StandInProvider());
    }

    [Fact]
    public async Task Tags_signed_by_an_older_key_still_verify()
    {
        string old = "an old key of some length";
        await using EngineUnderTest before = await EngineUnderTest.StartAsync(settings: new() { ["ColdCall:TagKeys:0"] = old });
        Conference conference = await before.OpenAsync();
        await before.DialAsync(conference);
        string tag = before.Provider.All<DialCommand>().Single().Tag;

        await using EngineUnderTest after = await EngineUnderTest.StartAsync(settings: new() { ["ColdCall:TagKeys:0"] = "a newer key of some length", ["ColdCall:TagKeys:1"] = old });
        after.Provider.Legs.Add(new LiveLeg { LegId = "from before", Tag = tag });

        (await after.Dialer.StopEverythingAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_webhook_for_a_provider_that_was_not_added_is_an_error_of_the_application()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();

        await Should.ThrowAsync<InvalidOperationException>(() => engine.Services.GetRequiredService<IWebhookPipeline>().HandleAsync(
            "nobody", "", new WebhookRequest { Method = "POST", PathAndQuery = "/", Headers = new Dictionary<string, IReadOnlyList<string>>(), Body = default }));
    }
}
