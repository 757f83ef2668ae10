using System.Text.Json.Nodes;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

/// <summary>The same faults strike Twilio's commands and events.</summary>
public sealed class TwilioFaultTests : IAsyncLifetime
{
    private const string Retried = "#rc=3&rp=ct,5xx";
    private TwilioFixture _twilio = null!;

    public async ValueTask InitializeAsync() => _twilio = await TwilioFixture.StartAsync();

    public async ValueTask DisposeAsync() => await _twilio.DisposeAsync();

    [Theory]
    [InlineData("""{"on":"command","operation":"CreateParticipant","kind":"status","status":429}""", 429, 0)]
    [InlineData("""{"on":"command","operation":"CreateParticipant","kind":"status","status":503,"acts":"after"}""", 503, 1)]
    public async Task A_command_is_refused_before_or_after_it_was_done(string rule, int status, int calls)
    {
        await SetAsync(rule);
        Answer answer = await _twilio.DialAsync("room", TwilioFixture.VirtualPhone, "lead");
        (answer.Status, answer.Headers.RetryAfter).ShouldBe((status, null));
        (await _twilio.ControlAsync("calls"))["calls"]!.AsArray().Count.ShouldBe(calls);
    }

    [Theory]
    [InlineData("duplicate", ",\"copies\":3", 4, 4)]
    [InlineData("forged_twin", "", 2, 1)]
    [InlineData("bad_signature", "", 1, 0)]
    public async Task Copies_and_forgeries_of_a_form_arrive(string kind, string more, int received, int genuine)
    {
        await SetAsync($$"""{"on":"webhook","event":"call-initiated","kind":"{{kind}}"{{more}}}""");
        await _twilio.DialAsync("room", TwilioFixture.VirtualPhone, "lead");
        await _twilio.Webhooks.FirstAsync("ringing");
        await Eventually.BecomesTrueAsync(() => Initiated.Count == received, "all copies");
        Initiated.Count(form => form.IsSignedWith(TwilioFixture.AuthToken)).ShouldBe(genuine);
        Initiated.Select(form => form.Headers["i-twilio-idempotency-token"]).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_form_waits_until_the_next_two_of_its_call_have_gone()
    {
        await SetAsync("""{"on":"webhook","event":"call-initiated","kind":"reorder","behind":2,"delay_ms":3600000}""");
        await _twilio.DialAsync("room", TwilioFixture.Person, "lead");
        await _twilio.Webhooks.FirstAsync("ringing");
        Initiated.ShouldBeEmpty();
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        await Eventually.BecomesTrueAsync(() => Initiated.Count == 1, "the one that was held back");
        _twilio.Webhooks.All.Select(form => form.Name).ShouldContain("in-progress");
    }

    [Fact]
    public async Task A_form_breaks_off_and_is_whole_when_tried_again()
    {
        await SetAsync("""{"on":"webhook","event":"call-initiated","kind":"truncated"}""");
        await _twilio.DialAsync("room", TwilioFixture.VirtualPhone, "lead", ("StatusCallback", _twilio.Hook + Retried));
        await Eventually.BecomesTrueAsync(
            async () => (await DeliveriesAsync("call-initiated")).Any(entry => (string?)entry["failure"] == "unreachable"), "the break");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        await Eventually.BecomesTrueAsync(() => Initiated.Count == 1, "the next attempt");
        Initiated[0].IsSignedWith(TwilioFixture.AuthToken).ShouldBeTrue();
    }

    [Fact]
    public async Task A_malformed_form_is_truly_signed_and_has_halves_of_its_values()
    {
        await SetAsync("""{"on":"webhook","event":"call-ringing","kind":"malformed"}""");
        Answer call = await _twilio.DialAsync("room", TwilioFixture.VirtualPhone, "lead");
        await Eventually.BecomesTrueAsync(() => _twilio.Webhooks.All.Any(form => form["CallSid"]?.Length == 17), "the malformed form");
        ReceivedForm malformed = _twilio.Webhooks.All.Single(form => form["CallSid"]!.Length == 17);
        malformed.IsSignedWith(TwilioFixture.AuthToken).ShouldBeTrue();
        ((string)call.Body!["call_sid"]!).ShouldStartWith(malformed["CallSid"]!);
    }

    [Fact]
    public async Task A_stale_time_leaves_forms_alone_for_they_carry_none()
    {
        await SetAsync("""{"on":"webhook","event":"*","kind":"stale_timestamp","times":null}""");
        await _twilio.DialAsync("room", TwilioFixture.VirtualPhone, "lead");
        await _twilio.Webhooks.FirstAsync("ringing");
        ((int)(await _twilio.ControlAsync("faults"))["faults"]![0]!["struck"]!).ShouldBe(0);
    }

    private IReadOnlyList<ReceivedForm> Initiated => [.. _twilio.Webhooks.All.Where(form => form.Name == "initiated")];

    private async Task<IReadOnlyList<JsonNode>> DeliveriesAsync(string name) =>
        [.. (await _twilio.ControlAsync("log"))["log"]!.AsArray().Where(entry => (string?)entry!["event"] == name).Select(entry => entry!)];

    private async Task SetAsync(string rule) => (await _twilio.ControlAsync("faults", rule))["id"].ShouldNotBeNull();
}
