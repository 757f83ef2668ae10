using ColdCall.Providers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ColdCall.Tests.Engine;

/// <summary>Two providers in one application: which one a new conference is held at, and what never changes about it afterwards.</summary>
public sealed class ProviderChoiceTests : IDisposable
{
    private readonly StandInProvider _first = new();
    private readonly StandInProvider _second = new() { Name = "second" };
    private readonly RecordedChoices _log = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task The_first_is_taken_and_any_can_be_named()
    {
        await using EngineUnderTest engine = await StartAsync();
        (await engine.OpenAsync()).Provider.ShouldBe("standin");
        (await engine.Dialer.OpenAsync(new() { Key = "named", Provider = "second" }, Token)).Provider.ShouldBe("second");
        (await Should.ThrowAsync<ArgumentException>(() => engine.Dialer.OpenAsync(new() { Key = "x", Provider = "third" }, Token))).Message.ShouldContain("standin, second");
        _log.Lines.ShouldBeEmpty("there was nothing to decide");
    }

    [Fact]
    public async Task When_the_first_fails_new_conferences_go_to_the_second_until_the_first_is_back()
    {
        await using EngineUnderTest engine = await StartAsync();
        await GoDownAsync(engine);

        Conference moved = await engine.OpenAsync("moved");
        moved.Provider.ShouldBe("second");
        _log.Lines.ShouldHaveSingleItem().ShouldBe("Conference 'moved' is held at second: not standin: its last commands failed.");
        (await engine.Dialer.OpenAsync(new() { Key = "named", Provider = "standin" }, Token)).Provider.ShouldBe("standin", "whoever names one wants that one");

        engine.Clock.Advance(ProviderCircuit.OpenFor);
        _first.Check = () => throw Fault(CommandCertainty.NotSent);
        (await engine.OpenAsync("still")).Provider.ShouldBe("second");
        engine.Clock.Advance(ProviderCircuit.OpenFor);
        _first.Check = () => Task.CompletedTask;
        (await engine.OpenAsync("back")).Provider.ShouldBe("standin");
        _first.Checks.ShouldBe(2, "asked only after a pause, and once");
    }

    [Fact]
    public async Task A_provider_that_does_not_say_whether_it_is_back_is_not_waited_for()
    {
        await using EngineUnderTest engine = await StartAsync();
        await GoDownAsync(engine);
        engine.Clock.Advance(ProviderCircuit.OpenFor);
        var asked = new TaskCompletionSource();
        _first.CheckUntil = async token =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, token);
        };
        Task<Conference> opening = engine.OpenAsync("slow");
        await asked.Task;
        engine.Clock.Advance(TimeSpan.FromSeconds(3));
        (await opening).Provider.ShouldBe("second");
    }

    [Fact]
    public async Task A_dial_of_unknown_outcome_is_never_made_again_at_another_provider()
    {
        await using EngineUnderTest engine = await StartAsync();
        await FailAsync(engine, 2);
        Conference conference = await engine.OpenAsync("c");
        _first.Before = (_, _) => throw Fault(CommandCertainty.Unknown);
        Participant lead = await engine.DialAsync(conference, "c-lead");
        lead.State.ShouldBe(ParticipantState.Unconfirmed);

        (await engine.OpenAsync("next")).Provider.ShouldBe("second", "the circuit is open by now");
        (await engine.OpenAsync("c")).Provider.ShouldBe("standin", "the same conference, wherever it would be held if it were opened now");
        (await engine.DialAsync(conference, "c-lead")).Id.ShouldBe(lead.Id);
        _first.All<DialCommand>().Count(dial => dial.Participant == lead.Id).ShouldBe(1);
        _second.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Refusals_and_limits_do_not_speak_against_a_provider_but_a_key_that_is_not_accepted_does()
    {
        await using EngineUnderTest engine = await StartAsync();
        for (int i = 0; i < 5; i++) await DialInVainAsync(engine, $"r{i}", Fault(CommandCertainty.Refused));
        for (int i = 0; i < 5; i++) await DialInVainAsync(engine, $"l{i}", Fault(CommandCertainty.Refused, ProviderErrorReason.RateLimited));
        (await engine.OpenAsync("refused")).Provider.ShouldBe("standin");
        for (int i = 0; i < 3; i++) await DialInVainAsync(engine, $"k{i}", Fault(CommandCertainty.Refused, ProviderErrorReason.NotAllowed));
        (await engine.OpenAsync("locked out")).Provider.ShouldBe("second");
    }

    [Fact]
    public async Task One_success_in_between_is_enough()
    {
        await using EngineUnderTest engine = await StartAsync();
        await FailAsync(engine, 2);
        _first.Before = (_, _) => Task.CompletedTask;
        await engine.DialAsync(await engine.OpenAsync("good"), "good-lead");
        await FailAsync(engine, 2, "again");
        (await engine.OpenAsync("next")).Provider.ShouldBe("standin");
    }

    [Fact]
    public async Task A_second_that_lacks_something_does_not_step_in_and_the_log_says_what()
    {
        _second.Lacks = ["It has no number to show: set ColdCall:Second:From."];
        await using EngineUnderTest engine = await StartAsync();
        await FailAsync(engine, 3);
        (await engine.OpenAsync("stays")).Provider.ShouldBe("standin");
        _log.Lines.ShouldHaveSingleItem().ShouldBe(
            "Conference 'stays' is held at standin: not standin: its last commands failed.; not second: It has no number to show: set ColdCall:Second:From.; no other is better off");
    }

    [Theory]
    [InlineData("+12025550101", "second", "standin 0.010 a minute (+1), second 0.008 a minute (+1)")]
    [InlineData("+442070000000", "standin", "standin 0.02 a minute (+4420), second 0.03 a minute (+44)")]
    [InlineData("+493012345678", "second", "standin without a rate, second 0.5 a minute (+49)")]
    public async Task The_cheapest_is_taken_by_the_longest_prefix(string number, string provider, string reason)
    {
        await using EngineUnderTest engine = await StartAsync(Rates);
        (await engine.Dialer.OpenAsync(new() { Key = "c", RateFor = PhoneNumber.Parse(number) }, Token)).Provider.ShouldBe(provider);
        _log.Lines.ShouldHaveSingleItem().ShouldBe($"Conference 'c' is held at {provider}: {reason}");
    }

    [Fact]
    public async Task The_cheapest_is_of_no_use_while_it_is_down()
    {
        await using EngineUnderTest engine = await StartAsync(Rates);
        _second.Before = (_, _) => throw Fault(CommandCertainty.Unknown);
        for (int i = 0; i < 3; i++)
        {
            Conference failing = await engine.Dialer.OpenAsync(new() { Key = $"f{i}", Provider = "second" }, Token);
            await engine.DialAsync(failing, $"f{i}-lead");
        }

        (await engine.Dialer.OpenAsync(new() { Key = "c", RateFor = PhoneNumber.Parse("+12025550101") }, Token)).Provider.ShouldBe("standin");
    }

    [Fact]
    public async Task A_number_without_any_rate_goes_to_the_first()
    {
        await using EngineUnderTest engine = await StartAsync(Rates);
        (await engine.Dialer.OpenAsync(new() { Key = "c", RateFor = PhoneNumber.Parse("+33123456789") }, Token)).Provider.ShouldBe("standin");
        _log.Lines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Provider", "third", "ColdCall:Rates:0 is of a provider or account that was not added. Added: standin, second.")]
    [InlineData("Prefix", "1", "ColdCall:Rates:0:Prefix must be the beginning")]
    [InlineData("PricePerMinute", "-1", "ColdCall:Rates:0:PricePerMinute must not be negative.")]
    public async Task A_rate_that_means_nothing_is_refused_at_the_start(string setting, string value, string message)
    {
        var rates = new Dictionary<string, string?>(Rates) { [$"ColdCall:Rates:0:{setting}"] = value };
        (await Should.ThrowAsync<OptionsValidationException>(async () => await (await StartAsync(rates)).DisposeAsync())).Message.ShouldContain(message);
    }

    private static Dictionary<string, string?> Rates => new()
    {
        ["ColdCall:Rates:0:Provider"] = "standin",
        ["ColdCall:Rates:0:Prefix"] = "+1",
        ["ColdCall:Rates:0:PricePerMinute"] = "0.010",
        ["ColdCall:Rates:1:Provider"] = "second",
        ["ColdCall:Rates:1:Prefix"] = "+1",
        ["ColdCall:Rates:1:PricePerMinute"] = "0.008",
        ["ColdCall:Rates:2:Provider"] = "standin",
        ["ColdCall:Rates:2:Prefix"] = "+44",
        ["ColdCall:Rates:2:PricePerMinute"] = "0.09",
        ["ColdCall:Rates:3:Provider"] = "standin",
        ["ColdCall:Rates:3:Prefix"] = "+4420",
        ["ColdCall:Rates:3:PricePerMinute"] = "0.02",
        ["ColdCall:Rates:4:Provider"] = "second",
        ["ColdCall:Rates:4:Prefix"] = "+44",
        ["ColdCall:Rates:4:PricePerMinute"] = "0.03",
        ["ColdCall:Rates:5:Provider"] = "second",
        ["ColdCall:Rates:5:Prefix"] = "+49",
        ["ColdCall:Rates:5:PricePerMinute"] = "0.5",
    };

    private static ProviderException Fault(CommandCertainty certainty, ProviderErrorReason reason = ProviderErrorReason.Other) =>
        new("standin", "dial", certainty, "down") { IsTransient = certainty != CommandCertainty.Refused, Reason = reason };

    private Task<EngineUnderTest> StartAsync(Dictionary<string, string?>? settings = null) => EngineUnderTest.StartAsync(
        settings,
        builder =>
        {
            builder.AddProvider("second", "", _ => _second, _ => _second);
            builder.Services.AddLogging(logging => logging.AddProvider(_log));
        },
        provider: _first);

    /// <summary>Dials at the first provider that come to nothing known.</summary>
    private async Task FailAsync(EngineUnderTest engine, int times, string name = "failing")
    {
        _first.Before = (_, _) => throw Fault(CommandCertainty.Unknown);
        for (int i = 0; i < times; i++)
        {
            Conference failing = await engine.Dialer.OpenAsync(new() { Key = $"{name}-{i}", Provider = "standin" }, Token);
            (await engine.DialAsync(failing, $"{name}-{i}-lead")).State.ShouldBe(ParticipantState.Unconfirmed);
        }
    }

    /// <summary>
    /// The first provider cannot be reached. Nothing is unknown of these dials: what is, the engine asks about as time passes, and each answer to that
    /// counts for or against the provider, too.
    /// </summary>
    private async Task GoDownAsync(EngineUnderTest engine)
    {
        for (int i = 0; i < ProviderCircuit.MaxFailures; i++) await DialInVainAsync(engine, $"down-{i}", Fault(CommandCertainty.NotSent));
    }

    private async Task DialInVainAsync(EngineUnderTest engine, string key, ProviderException fault)
    {
        _first.Before = (_, _) => throw fault;
        Conference failing = await engine.Dialer.OpenAsync(new() { Key = key, Provider = "standin" }, Token);
        await Should.ThrowAsync<ProviderException>(() => engine.DialAsync(failing, $"{key}-lead"));
    }
}
