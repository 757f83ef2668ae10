using ColdCall.Providers;
using ColdCall.Testing;
using ColdCall.Tests.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ColdCall.Tests.Engine;

/// <summary>The guard as an application meets it.</summary>
public sealed class GuardTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_forbidden_number_is_neither_stored_nor_sent_and_the_key_stays_free()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference conference = await engine.OpenAsync();

        DestinationNotAllowedException refused = await Should.ThrowAsync<DestinationNotAllowedException>(() => engine.DialAsync(conference, "lead", "+19005550101"));

        refused.Reason.ShouldBe(DestinationRefusalReason.Premium);
        refused.Destination.ShouldBe(Destination.Phone("+19005550101"));
        refused.Message.ShouldBe("+1900*****01 is not dialed: it is a premium-rate number. If it is meant, add its beginning to ColdCall:Guard:Allow.");
        engine.Provider.Asked.ShouldBeEmpty();
        (await engine.Dialer.GetAsync(conference.Id, Token))!.Participants.ShouldBeEmpty();
        (await engine.DialAsync(conference, "lead")).State.ShouldBe(ParticipantState.Ringing);
    }

    [Fact]
    public async Task An_application_may_ask_before_it_begins_anything()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        var guard = engine.Services.GetRequiredService<IDestinationGuard>();

        Should.Throw<DestinationNotAllowedException>(() => guard.Check(Destination.Phone("+19005550101"))).Reason.ShouldBe(DestinationRefusalReason.Premium);
        guard.Check(Destination.Phone("+12025550101"));
        Change(engine, "ColdCall:Guard:Deny:0", "+1202");
        Should.Throw<DestinationNotAllowedException>(() => guard.Check(Destination.Phone("+12025550101"))).Reason.ShouldBe(DestinationRefusalReason.Denied);
    }

    [Fact]
    public async Task Waiting_for_somebody_is_no_way_around_it()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference conference = await engine.OpenAsync();
        Participant agent = await engine.DialAsync(conference, "agent");

        (await Should.ThrowAsync<DestinationNotAllowedException>(() => engine.DialAsync(conference, "lead", "+442079460018", agent.Id))).Reason.ShouldBe(DestinationRefusalReason.Country);
        (await engine.Dialer.GetAsync(conference.Id, Token))!.Participants.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_settings_say_what_is_allowed()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(new()
        {
            ["ColdCall:Guard:Countries:0"] = "+44",
            ["ColdCall:Guard:Allow:0"] = "+1202",
            ["ColdCall:Guard:Deny:0"] = "+4420",
        });
        Conference conference = await engine.OpenAsync();

        await engine.DialAsync(conference, "manchester", "+441612345678");
        await engine.DialAsync(conference, "washington");
        (await Should.ThrowAsync<DestinationNotAllowedException>(() => engine.DialAsync(conference, "london", "+442079460018"))).Reason.ShouldBe(DestinationRefusalReason.Denied);
        (await Should.ThrowAsync<DestinationNotAllowedException>(() => engine.DialAsync(conference, "austin", "+15125550101"))).Message.ShouldContain("add \"+1\" to ColdCall:Guard:Countries");
        engine.Provider.All<DialCommand>().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_dial_that_waited_is_judged_again_when_its_turn_comes()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        Conference conference = await engine.OpenAsync();
        Participant agent = await engine.DialAsync(conference, "agent", "+14155550101");
        Participant lead = await engine.DialAsync(conference, after: agent.Id);
        lead.State.ShouldBe(ParticipantState.Waiting);

        Change(engine, "ColdCall:Guard:Deny:0", "+1202");
        await engine.TellAsync<LegAnswered>(agent);
        await engine.TellAsync<LegJoined>(agent);

        Participant ended = await engine.Dialer.WaitForAsync(lead.Id, ParticipantState.Ended, TimeSpan.FromMinutes(1), Token);
        ended.Cause.ShouldBe(ParticipantEndCause.NotAllowed);
        ended.CauseDetail.ShouldBe("its beginning is listed in ColdCall:Guard:Deny.");
        engine.Provider.All<DialCommand>().ShouldHaveSingleItem();
        await Eventually.BecomesTrueAsync(() => engine.Events.Told.OfType<ParticipantEnded>().Any(told => told.Participant.Key == "lead"), "the end of the lead to be told");
    }

    [Fact]
    public async Task Settings_that_are_changed_for_the_worse_do_not_count()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(new() { ["ColdCall:Guard:Deny:0"] = "+1415" });
        Conference conference = await engine.OpenAsync();
        await engine.DialAsync(conference, "one");

        Should.Throw<Exception>(() => Change(engine, "ColdCall:Guard:Deny:1", "1202")).ToString().ShouldContain("ColdCall:Guard:Deny:1 must be");

        await engine.DialAsync(conference, "two");
        await Should.ThrowAsync<DestinationNotAllowedException>(() => engine.DialAsync(conference, "three", "+14155550101"));
    }

    [Theory]
    [InlineData("Countries", "44", "ColdCall:Guard:Countries:0 is no country's calling code.")]
    [InlineData("Countries", "+4420", "ColdCall:Guard:Countries:0 is no country's calling code.")]
    [InlineData("Countries", "+999", "ColdCall:Guard:Countries:0 is no country's calling code.")]
    [InlineData("Countries", "+", "ColdCall:Guard:Countries:0 is no country's calling code.")]
    [InlineData("Countries", "GB", "ColdCall:Guard:Countries:0 is no country's calling code.")]
    [InlineData("Allow", "49180", "ColdCall:Guard:Allow:0 must be the beginning of numbers")]
    [InlineData("Allow", "+", "ColdCall:Guard:Allow:0 must be the beginning of numbers")]
    [InlineData("Deny", "+0", "ColdCall:Guard:Deny:0 must be the beginning of numbers")]
    [InlineData("Deny", "+1 202", "ColdCall:Guard:Deny:0 must be the beginning of numbers")]
    [InlineData("Deny", "+12345678901234567", "ColdCall:Guard:Deny:0 must be the beginning of numbers")]
    public async Task A_setting_that_means_nothing_is_refused_at_the_start(string list, string value, string message) =>
        (await Should.ThrowAsync<OptionsValidationException>(async () => await (await EngineUnderTest.StartAsync(new() { [$"ColdCall:Guard:{list}:0"] = value })).DisposeAsync()))
            .Message.ShouldContain(message);

    [Fact]
    public async Task The_same_beginning_is_not_allowed_and_denied()
    {
        Dictionary<string, string?> settings = new() { ["ColdCall:Guard:Allow:0"] = "+1202", ["ColdCall:Guard:Deny:0"] = "+1202" };
        (await Should.ThrowAsync<OptionsValidationException>(async () => await (await EngineUnderTest.StartAsync(settings)).DisposeAsync())).Message.ShouldContain("+1202 in Allow and in Deny");
    }

    [Theory]
    [InlineData("+1")]
    [InlineData("+7")]
    [InlineData("+44")]
    [InlineData("+353")]
    [InlineData("+1876")]
    [InlineData("*")]
    public async Task Countries_are_named_by_their_calling_code(string country)
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(new() { ["ColdCall:Guard:Countries:0"] = country });
        await engine.OpenAsync();
    }

    [Fact]
    public async Task A_number_is_called_in_one_conference_at_a_time()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(OneCall);
        Conference first = await engine.OpenAsync("first");
        Conference second = await engine.OpenAsync("second");
        Participant agent = await engine.DialAsync(first, "agent", "+14155550101");
        Participant lead = await engine.DialAsync(first, "lead", after: agent.Id);

        NumberBusyException busy = await Should.ThrowAsync<NumberBusyException>(() => engine.DialAsync(second, "again"));

        busy.Conference.ShouldBe(first.Id);
        busy.Number.Value.ShouldBe("+12025550101");
        busy.Message.ShouldContain("+1202*****01");
        busy.Message.ShouldContain(first.Id.Value);
        busy.Message.ShouldNotContain("+12025550101");
        (await engine.Dialer.GetAsync(second.Id, Token))!.Participants.ShouldBeEmpty();

        (await engine.DialAsync(first, "lead", after: agent.Id)).Id.ShouldBe(lead.Id, "a repeated request is no second dial");
        await engine.DialAsync(first, "same conference");
        await engine.DialAsync(second, "another number", "+12025550102");
    }

    [Fact]
    public async Task It_is_free_again_with_the_end_of_the_last_who_was_called_there()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(OneCall);
        Conference first = await engine.OpenAsync("first");
        Conference second = await engine.OpenAsync("second");
        Participant one = await engine.DialAsync(first, "one");
        Participant two = await engine.DialAsync(first, "two");

        await engine.TellAsync<LegEnded>(one);
        await Should.ThrowAsync<NumberBusyException>(() => engine.DialAsync(second, "again"));
        await engine.TellAsync<LegEnded>(two);

        Participant again = await engine.DialAsync(second, "again");
        (await Should.ThrowAsync<NumberBusyException>(() => engine.DialAsync(first, "three"))).Conference.ShouldBe(second.Id);
        await engine.TellAsync<LegEnded>(again);
        await engine.DialAsync(first, "three");
    }

    [Fact]
    public async Task A_refused_dial_keeps_no_number()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(OneCall);
        engine.Provider.Before = (command, _) => command is DialCommand ? throw new ProviderException("standin", "dial", CommandCertainty.Refused, "no") : Task.CompletedTask;
        await Should.ThrowAsync<ProviderException>(async () => await engine.DialAsync(await engine.OpenAsync("first"), "one"));
        engine.Provider.Before = (_, _) => Task.CompletedTask;
        await engine.DialAsync(await engine.OpenAsync("second"), "two");
    }

    [Fact]
    public async Task Of_twenty_conferences_that_dial_one_number_at_once_one_rings()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(OneCall, wrapStore: store => new HookedStore(store) { Before = async _ => await Task.Yield() });
        Conference[] conferences = await Task.WhenAll(Enumerable.Range(0, 20).Select(each => engine.OpenAsync($"call-{each}")));

        Exception?[] refused = await Task.WhenAll(conferences.Select(each => Record.ExceptionAsync(() => engine.DialAsync(each, $"lead of {each.Id}")).AsTask()));

        refused.Count(each => each is NumberBusyException).ShouldBe(19);
        engine.Provider.All<DialCommand>().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task By_default_a_number_may_be_called_twice()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync();
        await engine.DialAsync(await engine.OpenAsync("first"), "one");
        await engine.DialAsync(await engine.OpenAsync("second"), "two");
        engine.Provider.All<DialCommand>().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_conference_that_was_set_aside_keeps_its_number_until_somebody_ends_it()
    {
        await using EngineUnderTest engine = await EngineUnderTest.StartAsync(OneCall);
        Conference first = await engine.OpenAsync("first");
        await engine.DialAsync(first, "one");
        Conference second = await engine.OpenAsync("second");
        await engine.Services.GetRequiredService<ColdCall.Conferences.ConferenceProcessor>().QuarantineAsync(first.Id.Value, Token);
        await Should.ThrowAsync<NumberBusyException>(() => engine.DialAsync(second, "two"));

        await engine.Dialer.EndAsync(first.Id, Token);

        await engine.DialAsync(second, "two");
    }

    private static Dictionary<string, string?> OneCall => new() { ["ColdCall:Guard:OneCallPerNumber"] = "true" };

    private static void Change(EngineUnderTest engine, string key, string value)
    {
        var configuration = (IConfigurationRoot)engine.Services.GetRequiredService<IConfiguration>();
        configuration[key] = value;
        configuration.Reload();
    }
}
