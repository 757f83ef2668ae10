using System.Text.Json.Nodes;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

public sealed class FaultTests : IAsyncLifetime
{
    private EmulatorFixture _emulator = null!;

    public async ValueTask InitializeAsync() => _emulator = await EmulatorFixture.StartAsync();

    public async ValueTask DisposeAsync() => await _emulator.DisposeAsync();

    [Theory]
    [InlineData("before", 0)]
    [InlineData("after", 1)]
    public async Task A_status_strikes_before_or_after_the_provider_acts(string acts, int calls)
    {
        await SetAsync($$"""{"on":"command","operation":"dial","kind":"status","acts":"{{acts}}","status":429,"retry_after":"7"}""");
        Answer answer = await _emulator.PostAsync("calls", EmulatorFixture.DialBody());
        (answer.Status, answer.Code).ShouldBe((429, "10011"));
        answer.Headers.RetryAfter!.ToString().ShouldBe("7");
        answer.Headers.Contains("x-ratelimit-reset").ShouldBeTrue();
        (await CallCountAsync()).ShouldBe(calls);

        (await _emulator.PostAsync("calls", EmulatorFixture.DialBody())).Status.ShouldBe(200, "it strikes once");
        (await CallCountAsync()).ShouldBe(calls + 1);
        JsonNode command = (await _emulator.ControlAsync("log"))["log"]![0]!;
        ((string?)command["fault"], (int)command["status"]!).ShouldBe(("status", 429));
    }

    [Theory]
    [InlineData(401, "10009")]
    [InlineData(403, "10010")]
    [InlineData(404, "10005")]
    [InlineData(500, "10007")]
    [InlineData(503, "10007")]
    public async Task A_status_comes_with_its_number(int status, string code)
    {
        await SetAsync($$"""{"on":"command","kind":"status","status":{{status}}}""");
        Answer answer = await _emulator.GetAsync("conferences");
        (answer.Status, answer.Code).ShouldBe((status, code));
    }

    [Theory]
    [InlineData("before", 0)]
    [InlineData("after", 1)]
    public async Task A_reset_cuts_the_connection(string acts, int calls)
    {
        await SetAsync($$"""{"on":"command","operation":"dial","kind":"reset","acts":"{{acts}}"}""");
        await Should.ThrowAsync<HttpRequestException>(() => _emulator.PostAsync("calls", EmulatorFixture.DialBody()));
        (await CallCountAsync()).ShouldBe(calls);
        JsonNode command = (await _emulator.ControlAsync("log"))["log"]![0]!;
        ((string?)command["failure"]).ShouldBe("cut");
        command["status"].ShouldBeNull();
    }

    [Theory]
    [InlineData("before", 0, "")]
    [InlineData("after", 1, ",\"delay_ms\":5000")]
    public async Task A_timeout_says_nothing_and_then_cuts(string acts, int calls, string more)
    {
        await SetAsync($$"""{"on":"command","operation":"dial","kind":"timeout","acts":"{{acts}}"{{more}}}""");
        Task<Answer> dial = _emulator.PostAsync("calls", EmulatorFixture.DialBody(EmulatorFixture.VirtualPhone));
        await Eventually.BecomesTrueAsync(async () => await LoggedCommandsAsync() == 1, "the dial arrives");
        (await CallCountAsync()).ShouldBe(calls);
        dial.IsCompleted.ShouldBeFalse();
        await Eventually.BecomesTrueAsync(
            () =>
            {
                _emulator.Clock.Advance(TimeSpan.FromSeconds(60));
                return dial.IsCompleted;
            },
            "the connection is cut");
        await Should.ThrowAsync<HttpRequestException>(() => dial);
    }

    [Fact]
    public async Task Garbage_is_no_JSON()
    {
        await SetAsync("""{"on":"command","operation":"*","kind":"garbage","acts":"after"}""");
        Answer answer = await _emulator.PostAsync("calls", EmulatorFixture.DialBody());
        answer.Status.ShouldBe(200);
        answer.Body.ShouldBeNull();
        (await CallCountAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData("truncated", 200)]
    [InlineData("empty_object", 200)]
    [InlineData("huge", 200)]
    public async Task An_answer_is_garbled_in_other_ways(string body, int status)
    {
        await SetAsync($$"""{"on":"command","operation":"dial","kind":"garbage","acts":"after","body":"{{body}}"}""");
        Answer answer = await _emulator.PostAsync("calls", EmulatorFixture.DialBody());
        answer.Status.ShouldBe(status);
        string? id = answer.Body is JsonObject ? (string?)answer.Body["data"]?["call_control_id"] : null;
        id.ShouldBeNull();
        (answer.Text.Length > 1_000_000).ShouldBe(body == "huge");
        (await CallCountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_delayed_answer_lets_the_webhooks_overtake_it()
    {
        await SetAsync("""{"on":"command","operation":"dial","kind":"delay","acts":"after","delay_ms":2000}""");
        Task<Answer> dial = _emulator.PostAsync("calls", EmulatorFixture.DialBody());
        await _emulator.Webhooks.PayloadAsync("call.initiated");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        await _emulator.Webhooks.PayloadAsync("call.answered");
        dial.IsCompleted.ShouldBeFalse();
        await CompletesAsync(dial);
        ((bool)(await dial).Data["is_alive"]!).ShouldBeFalse();
    }

    [Fact]
    public async Task A_delayed_command_is_done_late()
    {
        await SetAsync("""{"on":"command","operation":"dial","kind":"delay","acts":"before","delay_ms":2000}""");
        Task<Answer> dial = _emulator.PostAsync("calls", EmulatorFixture.DialBody());
        await Eventually.BecomesTrueAsync(async () => await LoggedCommandsAsync() == 1, "the dial arrives");
        (await CallCountAsync()).ShouldBe(0);
        await CompletesAsync(dial);
        (await dial).Status.ShouldBe(200);
        (await CallCountAsync()).ShouldBe(1);
        ((int)(await _emulator.ControlAsync("log"))["log"]![0]!["status"]!).ShouldBe(200);
    }

    [Fact]
    public async Task A_webhook_is_sent_twice()
    {
        await SetAsync("""{"on":"webhook","event":"call.answered","kind":"duplicate"}""");
        await _emulator.DialAnsweredAsync();
        await _emulator.Webhooks.HasCountAsync(3);
        _emulator.Webhooks.OfType("call.answered").Select(webhook => webhook.Id).Distinct().Count().ShouldBe(1);
        _emulator.Webhooks.OfType("call.initiated").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_webhook_is_dropped_for_ever()
    {
        await SetAsync("""{"on":"webhook","event":"call.initiated","kind":"drop"}""");
        await _emulator.DialAnsweredAsync();
        _emulator.Clock.Advance(TimeSpan.FromSeconds(60));
        _emulator.Webhooks.OfType("call.initiated").ShouldBeEmpty();
        JsonNode dropped = (await _emulator.ControlAsync("log"))["log"]![1]!;
        ((string?)dropped["failure"], (string?)dropped["event"]).ShouldBe(("dropped", "call.initiated"));
    }

    [Fact]
    public async Task A_webhook_comes_late_and_so_out_of_order()
    {
        await SetAsync("""{"on":"webhook","event":"call.initiated","kind":"delay","delay_ms":5000}""");
        await _emulator.DialAnsweredAsync();
        _emulator.Webhooks.OfType("call.initiated").ShouldBeEmpty();
        _emulator.Clock.Advance(TimeSpan.FromSeconds(4));
        await _emulator.Webhooks.HasCountAsync(2);
        _emulator.Webhooks.All.Select(webhook => webhook.EventType).ShouldBe(["call.answered", "call.initiated"]);
        ((string?)_emulator.Webhooks.All[1].Data["occurred_at"]).ShouldBe("2026-01-05T12:00:00.000000Z", "it tells when it happened");
    }

    [Fact]
    public async Task A_signature_is_wrong_once_and_right_when_tried_again()
    {
        await SetAsync("""{"on":"webhook","event":"*","kind":"bad_signature"}""");
        _emulator.Webhooks.Answer = webhook => webhook.Attempt == 1 ? 503 : 200;
        await _emulator.DialAsync(EmulatorFixture.VirtualPhone);
        await _emulator.Webhooks.HasCountAsync(1);
        WebhookDeliveryTests.IsSigned(_emulator.Webhooks.All[0]).ShouldBeFalse();
        await Eventually.BecomesTrueAsync(async () => (await _emulator.ControlAsync("log?last=1"))["log"]![0]!["status"] is not null, "the report");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        await _emulator.Webhooks.HasCountAsync(2);
        WebhookDeliveryTests.IsSigned(_emulator.Webhooks.All[1]).ShouldBeTrue();
    }

    [Fact]
    public async Task A_timestamp_is_stale_and_truly_signed()
    {
        await SetAsync("""{"on":"webhook","kind":"stale_timestamp"}""");
        await _emulator.DialAsync(EmulatorFixture.VirtualPhone);
        await _emulator.Webhooks.HasCountAsync(1);
        _emulator.Webhooks.All[0].SignedAt.ShouldBe(_emulator.Clock.GetUtcNow() - TimeSpan.FromHours(1));
        WebhookDeliveryTests.IsSigned(_emulator.Webhooks.All[0]).ShouldBeTrue();
    }

    [Fact]
    public async Task Faults_are_listed_counted_down_and_cleared()
    {
        await SetAsync("""{"on":"command","operation":"hangup","kind":"status","status":503,"times":3}""");
        await _emulator.PostAsync("calls/x/actions/hangup");
        JsonNode fault = (await _emulator.ControlAsync("faults"))["faults"]![0]!;
        ((string?)fault["operation"], (int)fault["times"]!, (int)fault["left"]!, (int)fault["struck"]!).ShouldBe(("hangup", 3, 2, 1));
        (await _emulator.SendAsync(HttpMethod.Delete, "_emulator/faults", json: null)).Status.ShouldBe(200);
        (await _emulator.ControlAsync("faults"))["faults"]!.AsArray().ShouldBeEmpty();
        (await _emulator.PostAsync("calls/x/actions/hangup")).Status.ShouldBe(422);
    }

    [Theory]
    [InlineData("""{}""", "'on' is required")]
    [InlineData("""{"on":"moon"}""", "'on' must be one of command, webhook")]
    [InlineData("""{"on":"command"}""", "'kind' is required")]
    [InlineData("""{"on":"command","kind":"drop"}""", "'kind' must be one of status, timeout, reset, garbage, delay")]
    [InlineData("""{"on":"webhook","kind":"reset"}""", "'kind' must be one of delay, duplicate, reorder, drop, bad_signature, forged_twin, stale_timestamp, truncated, malformed")]
    [InlineData("""{"on":"command","operation":"sing","kind":"reset"}""", "'operation' must be one of *, dial")]
    [InlineData("""{"on":"webhook","event":"call.ringing","kind":"drop"}""", "'event' must be one of *, call.initiated")]
    [InlineData("""{"on":"webhook","operation":"dial","kind":"drop"}""", "use 'event'")]
    [InlineData("""{"on":"command","event":"call.answered","kind":"reset"}""", "use 'operation'")]
    [InlineData("""{"on":"webhook","kind":"drop","acts":"after"}""", "'acts' goes only with commands")]
    [InlineData("""{"on":"command","kind":"status"}""", "needs a 'status'")]
    [InlineData("""{"on":"command","kind":"status","status":200}""", "'status' must be from 400 to 599")]
    [InlineData("""{"on":"command","kind":"status","status":500.5}""", "whole number")]
    [InlineData("""{"on":"command","kind":"reset","status":500}""", "'status' goes only with kind 'status'")]
    [InlineData("""{"on":"command","kind":"reset","retry_after":"1"}""", "'retry_after' goes only with kind 'status'")]
    [InlineData("""{"on":"command","kind":"status","status":500,"retry_after":"1\r\nX: y"}""", "plain printable text")]
    [InlineData("""{"on":"command","kind":"delay"}""", "needs 'delay_ms' or 'delay_max_ms'")]
    [InlineData("""{"on":"command","kind":"delay","delay_ms":2,"delay_max_ms":1}""", "'delay_max_ms' must not be less than 'delay_ms'")]
    [InlineData("""{"on":"command","kind":"timeout","delay_max_ms":1}""", "'delay_max_ms' goes only with kinds 'delay', 'duplicate' and 'reorder'")]
    [InlineData("""{"on":"command","kind":"reset","body":"html"}""", "'body' goes only with kind 'garbage'")]
    [InlineData("""{"on":"command","kind":"garbage","body":"soup"}""", "'body' must be one of html, truncated, empty_object, huge")]
    [InlineData("""{"on":"webhook","kind":"drop","copies":2}""", "'copies' goes only with kind 'duplicate'")]
    [InlineData("""{"on":"webhook","kind":"duplicate","copies":0}""", "'copies' must be from 1 to 1000")]
    [InlineData("""{"on":"webhook","kind":"drop","behind":2}""", "'behind' goes only with kind 'reorder'")]
    [InlineData("""{"on":"webhook","kind":"reorder","behind":11}""", "'behind' must be from 1 to 10")]
    [InlineData("""{"on":"webhook","event":"call-completed","kind":"stale_timestamp"}""", "Twilio signs no time, so 'call-completed' cannot be stale")]
    [InlineData("""{"on":"webhook","kind":"drop","probability":1.5}""", "'probability' must be from 0 to 1")]
    [InlineData("""{"on":"webhook","kind":"drop","probability":"often"}""", "'probability' must be a number")]
    [InlineData("""{"on":"webhook","kind":"drop","seed":-1}""", "'seed' must be from 0")]
    [InlineData("""{"on":"command","kind":"reset","delay_ms":1}""", "'delay_ms' goes only with")]
    [InlineData("""{"on":"command","kind":"reset","times":0}""", "'times' must be from 1")]
    [InlineData("""{"on":"command","kind":"reset","times":"often"}""", "'times' must be a number")]
    [InlineData("""{"on":"command","kind":"reset","time":1}""", "'time' is not known here")]
    [InlineData("""{"on":7}""", "'on' must be a text")]
    [InlineData("[]", "must be a JSON object")]
    public async Task A_fault_that_could_not_strike_is_refused(string body, string reason)
    {
        Answer answer = await _emulator.ControlAsync("faults", body);
        answer.Status.ShouldBe(400);
        ((string)answer.Body!["error"]!).ShouldContain(reason);
    }

    private async Task SetAsync(string rule) => (await _emulator.ControlAsync("faults", rule)).Status.ShouldBe(201);

    private async Task<int> CallCountAsync() => (await _emulator.ControlAsync("calls"))["calls"]!.AsArray().Count;

    private async Task<int> LoggedCommandsAsync() =>
        (await _emulator.ControlAsync("log"))["log"]!.AsArray().Count(entry => (string?)entry!["kind"] == "command");

    /// <summary>The reply may start to wait a moment after the command was logged, so the clock is moved until it is through.</summary>
    private Task CompletesAsync(Task reply) => Eventually.BecomesTrueAsync(
        () =>
        {
            _emulator.Clock.Advance(TimeSpan.FromSeconds(2));
            return reply.IsCompleted;
        },
        "the held back answer");
}
