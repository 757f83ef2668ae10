using System.Text.Json;
using System.Text.Json.Nodes;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

/// <summary>What can happen to a webhook on its way, at Telnyx's face.</summary>
public sealed class WebhookFaultTests : IAsyncLifetime
{
    private EmulatorFixture _emulator = null!;

    public async ValueTask InitializeAsync() => _emulator = await EmulatorFixture.StartAsync();

    public async ValueTask DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task A_webhook_is_sent_many_times_and_only_the_first_is_tried_again()
    {
        await SetAsync("""{"on":"webhook","event":"call.initiated","kind":"duplicate","copies":20}""");
        _emulator.Webhooks.Answer = webhook => webhook.Attempt == 1 ? 503 : 200;
        await _emulator.DialAsync(EmulatorFixture.VirtualPhone);
        await _emulator.Webhooks.HasCountAsync(21);
        await Eventually.BecomesTrueAsync(async () => (await DeliveriesAsync()).All(entry => entry["status"] is not null), "the reports");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        await _emulator.Webhooks.HasCountAsync(22);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(60));
        _emulator.Webhooks.All.Count(webhook => webhook.Attempt == 1).ShouldBe(21);
        _emulator.Webhooks.All.Count(webhook => webhook.Attempt == 2).ShouldBe(1);
    }

    [Fact]
    public async Task A_copy_that_comes_later_has_the_very_bytes_and_signature()
    {
        await SetAsync("""{"on":"webhook","event":"call.initiated","kind":"duplicate","delay_ms":600000}""");
        await _emulator.DialAsync(EmulatorFixture.VirtualPhone);
        await _emulator.Webhooks.HasCountAsync(1);
        _emulator.Clock.Advance(TimeSpan.FromMinutes(10));
        await Eventually.BecomesTrueAsync(() => _emulator.Webhooks.OfType("call.initiated").Count == 2, "the copy");
        IReadOnlyList<ReceivedWebhook> both = _emulator.Webhooks.OfType("call.initiated");
        both[1].Body.ToArray().ShouldBe(both[0].Body.ToArray());
        both[1].SignedAt.ShouldBe(both[0].SignedAt);
        WebhookDeliveryTests.IsSigned(both[1]).ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, new[] { "call.answered", "call.initiated", "call.hangup" })]
    [InlineData(2, new[] { "call.answered", "call.hangup", "call.initiated" })]
    public async Task A_webhook_waits_until_others_of_its_call_have_gone(int behind, string[] order)
    {
        await SetAsync($$"""{"on":"webhook","event":"call.initiated","kind":"reorder","behind":{{behind}},"delay_ms":3600000}""");
        string call = await _emulator.DialAnsweredAsync();
        await _emulator.Webhooks.HasCountAsync(behind == 1 ? 2 : 1);
        await _emulator.PostAsync($"calls/{call}/actions/hangup");
        await _emulator.Webhooks.HasCountAsync(3);
        _emulator.Webhooks.All.Select(webhook => webhook.EventType).ShouldBe(order);
    }

    [Fact]
    public async Task A_webhook_that_nothing_overtakes_waits_no_longer_than_said()
    {
        await SetAsync("""{"on":"webhook","event":"call.initiated","kind":"reorder"}""");
        await _emulator.DialAsync(EmulatorFixture.VirtualPhone);
        await _emulator.DialAsync("+12025550198");
        await _emulator.Webhooks.HasCountAsync(1);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(4));
        (await DeliveriesAsync()).Count.ShouldBe(1, "another call overtakes nothing");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        await _emulator.Webhooks.HasCountAsync(2);
        ((string?)(await DeliveriesAsync())[1]["fault"]).ShouldBe("reorder");
    }

    [Fact]
    public async Task A_forged_twin_goes_before_the_genuine_one()
    {
        await SetAsync("""{"on":"webhook","event":"call.initiated","kind":"forged_twin"}""");
        _emulator.Webhooks.Answer = webhook => WebhookDeliveryTests.IsSigned(webhook) ? 200 : 503;
        await _emulator.DialAsync(EmulatorFixture.VirtualPhone);
        await _emulator.Webhooks.HasCountAsync(2);
        _emulator.Webhooks.All.Count(WebhookDeliveryTests.IsSigned).ShouldBe(1);
        _emulator.Webhooks.All.Select(webhook => webhook.Id).Distinct().Count().ShouldBe(1);
        (await DeliveriesAsync()).Select(entry => (string?)entry["fault"]).ShouldBe(["forged_twin", null]);
        await Eventually.BecomesTrueAsync(async () => (await DeliveriesAsync()).All(entry => entry["status"] is not null), "the reports");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(60));
        (await DeliveriesAsync()).Count(entry => (string?)entry["event"] == "call.initiated").ShouldBe(2, "nobody repeats a forgery");
    }

    [Fact]
    public async Task A_connection_breaks_in_the_middle_of_the_body_and_the_next_attempt_is_whole()
    {
        await SetAsync("""{"on":"webhook","event":"call.initiated","kind":"truncated"}""");
        await _emulator.DialAsync(EmulatorFixture.VirtualPhone);
        await Eventually.BecomesTrueAsync(async () => (string?)(await DeliveriesAsync())[0]["failure"] == "unreachable", "the break");
        _emulator.Webhooks.All.ShouldBeEmpty("half a body is no webhook");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        await _emulator.Webhooks.HasCountAsync(1);
        (_emulator.Webhooks.All[0].Attempt, WebhookDeliveryTests.IsSigned(_emulator.Webhooks.All[0])).ShouldBe((2, true));
    }

    [Fact]
    public async Task A_malformed_webhook_is_truly_signed()
    {
        await SetAsync("""{"on":"webhook","event":"call.initiated","kind":"malformed"}""");
        await _emulator.DialAsync(EmulatorFixture.VirtualPhone);
        await Eventually.BecomesTrueAsync(() => _emulator.Webhooks.All.Count == 1, "the webhook");
        ReceivedWebhook webhook = _emulator.Webhooks.All[0];
        WebhookDeliveryTests.IsSigned(webhook).ShouldBeTrue();
        Should.Throw<JsonException>(() => webhook.Json);
    }

    [Fact]
    public async Task A_delay_is_drawn_between_two_bounds()
    {
        await SetAsync("""{"on":"webhook","event":"call.initiated","kind":"delay","delay_ms":2000,"delay_max_ms":4000,"times":null}""");
        for (int call = 0; call < 8; call++) await _emulator.DialAsync($"+1202555019{8 + (call % 2)}");
        _emulator.Clock.Advance(TimeSpan.FromMilliseconds(1999));
        (await DeliveriesAsync()).ShouldBeEmpty();
        _emulator.Clock.Advance(TimeSpan.FromMilliseconds(2001));
        await _emulator.Webhooks.HasCountAsync(8);
        (await DeliveriesAsync()).Select(entry => (string)entry["time"]!).Distinct().Count().ShouldBeGreaterThan(4);
    }

    private async Task SetAsync(string rule) => (await _emulator.ControlAsync("faults", rule)).Status.ShouldBe(201);

    private async Task<IReadOnlyList<JsonNode>> DeliveriesAsync() =>
        [.. (await _emulator.ControlAsync("log"))["log"]!.AsArray().Where(entry => (string?)entry!["kind"] == "webhook").Select(entry => entry!)];
}
