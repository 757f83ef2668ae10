using System.Text;
using System.Text.Json.Nodes;
using ColdCall.Emulator.Telnyx;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

public sealed class WebhookDeliveryTests : IAsyncLifetime
{
    private EmulatorFixture _emulator = null!;

    public async ValueTask InitializeAsync() => _emulator = await EmulatorFixture.StartAsync();

    public async ValueTask DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task A_webhook_is_signed_and_addressed_as_Telnyx_does_it()
    {
        await _emulator.DialAsync();
        await _emulator.Webhooks.HasCountAsync(1);
        ReceivedWebhook webhook = _emulator.Webhooks.All[0];
        webhook.Headers["user-agent"].ShouldBe("telnyx-webhooks");
        webhook.Headers["content-type"].ShouldBe("application/json");
        webhook.SignedAt.ShouldBe(_emulator.Clock.GetUtcNow());
        webhook.Attempt.ShouldBe(1);
        ((string?)webhook.Json["meta"]!["delivered_to"]).ShouldBe(_emulator.Webhooks.Url);
        ((string?)webhook.Data["record_type"]).ShouldBe("event");
        Guid.TryParse(webhook.Id, out _).ShouldBeTrue();
        IsSigned(webhook).ShouldBeTrue();
        _emulator.Server.TelnyxPublicKey.ShouldBe(Convert.ToBase64String(new Ed25519Signer(new byte[32]).PublicKey));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(408)]
    public async Task A_refused_webhook_is_tried_three_times_freshly_signed(int status)
    {
        _emulator.Webhooks.Answer = _ => status;
        await _emulator.DialAsync(EmulatorFixture.VirtualPhone);
        await LoggedAsync(1);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        await LoggedAsync(2);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(1.9));
        _emulator.Webhooks.All.Count.ShouldBe(2, "the third attempt comes 2 s after the second");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(0.1));
        await LoggedAsync(3);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(29));

        _emulator.Webhooks.All.Select(webhook => webhook.Attempt).ShouldBe([1, 2, 3]);
        _emulator.Webhooks.All.Select(webhook => webhook.Id).Distinct().Count().ShouldBe(1);
        _emulator.Webhooks.All.Select(webhook => webhook.Timestamp).Distinct().Count().ShouldBe(3);
        _emulator.Webhooks.All.ShouldAllBe(webhook => IsSigned(webhook));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(204)]
    [InlineData(302)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    public async Task Success_redirects_and_other_refusals_are_final(int status)
    {
        _emulator.Webhooks.Answer = _ => status;
        await _emulator.DialAsync(EmulatorFixture.VirtualPhone);
        await LoggedAsync(1);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(20));
        _emulator.Webhooks.All.Count.ShouldBe(1);
    }

    [Fact]
    public async Task After_three_attempts_the_failover_address_gets_it()
    {
        string failover = _emulator.Webhooks.Url.Replace("/hook", "/failover", StringComparison.Ordinal);
        await _emulator.SendAsync(
            HttpMethod.Patch, $"v2/call_control_applications/{EmulatorFixture.ApplicationId}", $$"""{"webhook_event_failover_url":"{{failover}}"}""");
        _emulator.Webhooks.Answer = webhook => webhook.Path == "/failover" ? 200 : 500;
        await _emulator.DialAsync(EmulatorFixture.VirtualPhone);
        for (int attempt = 1; attempt < 4; attempt++)
        {
            await LoggedAsync(attempt);
            _emulator.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        await LoggedAsync(4);
        _emulator.Webhooks.All.Select(webhook => (webhook.Path, webhook.Attempt))
            .ShouldBe([("/hook", 1), ("/hook", 2), ("/hook", 3), ("/failover", 4)]);
    }

    [Fact]
    public async Task A_silent_receiver_is_given_up_and_tried_again()
    {
        await using EmulatorFixture impatient = await EmulatorFixture.StartAsync(options => options.WebhookTimeout = TimeSpan.FromMilliseconds(200));
        impatient.Webhooks.Answer = webhook => webhook.Attempt == 1 ? null : 200;
        await impatient.DialAsync(EmulatorFixture.VirtualPhone);
        await Eventually.BecomesTrueAsync(async () => (string?)(await LogAsync(impatient))[0]!["failure"] == "timeout", "the first attempt times out");
        impatient.Clock.Advance(TimeSpan.FromSeconds(1));
        await Eventually.BecomesTrueAsync(async () => (await LogAsync(impatient)).Count == 2, "the second attempt");
        ((int)(await LogAsync(impatient))[1]!["attempt"]!).ShouldBe(2);
    }

    [Fact]
    public async Task An_absent_receiver_is_logged_as_unreachable()
    {
        await _emulator.DialAsync(EmulatorFixture.VirtualPhone, ""","webhook_url":"http://127.0.0.1:1/" """);
        await LoggedAsync(1);
        ((string?)(await LogAsync(_emulator))[0]!["failure"]).ShouldBe("unreachable");
    }

    [Fact]
    public async Task An_application_of_version_1_hears_the_old_shape()
    {
        Answer created = await _emulator.PostAsync(
            "call_control_applications", $$"""{"application_name":"old","webhook_event_url":"{{_emulator.Webhooks.Url}}"}""");
        ((string?)created.Data["webhook_api_version"]).ShouldBe("1");
        await _emulator.PostAsync("calls", EmulatorFixture.DialBody().Replace(EmulatorFixture.ApplicationId, (string)created.Data["id"]!, StringComparison.Ordinal));
        await _emulator.Webhooks.HasCountAsync(1);
        ReceivedWebhook webhook = _emulator.Webhooks.All[0];
        webhook.EventType.ShouldBe("call_initiated");
        webhook.Json["data"].ShouldBeNull();
        webhook.Payload["occurred_at"].ShouldNotBeNull();
        IsSigned(webhook).ShouldBeTrue();
    }

    [Fact]
    public async Task Applications_are_kept_listed_changed_and_deleted()
    {
        Answer created = await _emulator.PostAsync(
            "call_control_applications", """{"application_name":"Sales","webhook_event_url":"http://127.0.0.1:1/","webhook_api_version":"2"}""");
        string path = $"call_control_applications/{created.Data["id"]}";
        ((string?)(await _emulator.GetAsync(path)).Data["application_name"]).ShouldBe("Sales");
        (await _emulator.GetAsync("call_control_applications")).Data.AsArray().Count.ShouldBe(3);
        (await _emulator.GetAsync("call_control_applications?filter[application_name][contains]=sale")).Data.AsArray().Count.ShouldBe(1);

        (await _emulator.SendAsync(HttpMethod.Patch, $"v2/{path}", """{"application_name":"Support","webhook_event_url":""}""")).Status.ShouldBe(200);
        Answer dial = await _emulator.PostAsync("calls", EmulatorFixture.DialBody().Replace(EmulatorFixture.ApplicationId, (string)created.Data["id"]!, StringComparison.Ordinal));
        dial.Code.ShouldBe("10015", "an application without a webhook URL cannot dial");

        (await _emulator.SendAsync(HttpMethod.Delete, $"v2/{path}", json: null)).Status.ShouldBe(200);
        (await _emulator.GetAsync(path)).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("""{"webhook_event_url":"http://127.0.0.1/"}""", "10004", "/application_name")]
    [InlineData("""{"application_name":"x"}""", "10004", "/webhook_event_url")]
    [InlineData("""{"application_name":"x","webhook_event_url":"127.0.0.1"}""", "10015", "/webhook_event_url")]
    [InlineData("""{"application_name":"x","webhook_event_url":"http://127.0.0.1/","webhook_api_version":"3"}""", "10032", "/webhook_api_version")]
    [InlineData("""{"application_name":"x","webhook_event_url":"http://127.0.0.1/","webhook_timeout_secs":31}""", "10033", "/webhook_timeout_secs")]
    public async Task A_field_of_an_application_is_refused(string body, string code, string at)
    {
        Answer answer = await _emulator.PostAsync("call_control_applications", body);
        (answer.Status, answer.Code, answer.At).ShouldBe((422, code, at));
    }

    /// <summary>Signing is deterministic: the same key over the same bytes gives the same signature.</summary>
    internal static bool IsSigned(ReceivedWebhook webhook)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{webhook.Timestamp}|"), .. webhook.Body.Span];
        return new Ed25519Signer(new byte[32]).Sign(signed).AsSpan().SequenceEqual(webhook.Signature.Span);
    }

    private static async Task<JsonArray> LogAsync(EmulatorFixture emulator) =>
        [.. (await emulator.ControlAsync("log"))["log"]!.AsArray().Where(entry => (string?)entry!["kind"] == "webhook").Select(entry => entry!.DeepClone())];

    /// <summary>The report of an attempt is what schedules the next: a test must see it before it moves the clock.</summary>
    private Task LoggedAsync(int attempts) => Eventually.BecomesTrueAsync(
        // The next attempt may already have been made while the clock moved; how many there were is asserted by each test itself.
        async () => (await LogAsync(_emulator)).Count(entry => (entry!["status"] ?? entry["failure"]) is not null) >= attempts,
        $"{attempts} attempts with an outcome");
}
