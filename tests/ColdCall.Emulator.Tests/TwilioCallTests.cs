using System.Text.Json.Nodes;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

/// <summary>Calls, errors, webhooks and faults at the emulated Twilio.</summary>
public sealed class TwilioCallTests : IAsyncLifetime
{
    private TwilioFixture _twilio = null!;

    public async ValueTask InitializeAsync() => _twilio = await TwilioFixture.StartAsync();

    public async ValueTask DisposeAsync() => await _twilio.DisposeAsync();

    [Fact]
    public async Task A_ringing_call_is_canceled_and_can_then_not_be_changed()
    {
        string call = await CallAsync(TwilioFixture.VirtualPhone);
        Answer canceled = await _twilio.PostAsync($"Calls/{call}.json", ("Status", "canceled"));
        (canceled.Status, (string?)canceled.Body!["status"]).ShouldBe((200, "canceled"));
        (await _twilio.Webhooks.FirstAsync("canceled"))["SipResponseCode"].ShouldBe("487");
        Answer late = await _twilio.PostAsync($"Calls/{call}.json", ("Status", "completed"));
        (late.Status, (int)late.Body!["code"]!, (int)late.Body["status"]!).ShouldBe((400, 21220, 400));
    }

    [Fact]
    public async Task Canceling_spares_an_answered_call_and_completing_ends_it()
    {
        string call = await CallAsync(TwilioFixture.Person);
        (await _twilio.DeleteAsync($"Calls/{call}.json")).Status.ShouldBe(400);
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        ((string?)(await _twilio.PostAsync($"Calls/{call}.json", ("Status", "canceled"))).Body!["status"]).ShouldBe("in-progress");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(61));
        Answer ended = await _twilio.PostAsync($"Calls/{call}.json", ("Status", "completed"));
        ((string?)ended.Body!["status"], (string?)ended.Body["duration"]).ShouldBe(("completed", "61"));
        ReceivedForm told = await _twilio.Webhooks.FirstAsync("completed");
        (told["Duration"], told["CallDuration"], told["SequenceNumber"]).ShouldBe(("2", "61", "0"));
        (await _twilio.DeleteAsync($"Calls/{call}.json")).Status.ShouldBe(204);
        (await _twilio.GetAsync($"Calls/{call}.json")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Bad_requests_hear_Twilios_numbers()
    {
        (await _twilio.SendAsync(HttpMethod.Get, "Calls.json", password: "wrong")).Body!["code"]!.GetValue<int>().ShouldBe(20003);
        (await _twilio.SendAsync(HttpMethod.Get, "Calls.json", user: "SK0123456789abcdef0123456789abcdef", password: "secret")).Status.ShouldBe(200);
        await RefusesAsync(await _twilio.GetAsync("Calls/CA00000000000000000000000000000000.json"), 404, 20404);
        await RefusesAsync(await _twilio.GetAsync("Conferences/room/Participants.json"), 405, 20004);
        await RefusesAsync(await _twilio.DialAsync("room", "12", "a"), 400, 21211);
        await RefusesAsync(await _twilio.DialAsync("room", TwilioFixture.From, "a"), 400, 21211);
        await RefusesAsync(await _twilio.DialAsync("room", TwilioFixture.Person, "a/b"), 400, 16024);
        await RefusesAsync(await _twilio.DialAsync("CF00000000000000000000000000000000", TwilioFixture.Person, "a"), 404, 20404);
        await _twilio.DialAsync("room", TwilioFixture.Person, "taken");
        await RefusesAsync(await _twilio.DialAsync("room", TwilioFixture.Person, "taken"), 400, 16025);
    }

    [Theory]
    [InlineData("Enable", "amd machine_start", "2000", 2)]
    [InlineData("DetectMessageEnd", "amd machine_end_beep", "4000", 4)]
    public async Task A_machine_is_recognised(string mode, string told, string duration, int seconds)
    {
        await _twilio.DialAsync("room", "+12025550180", "lead", ("MachineDetection", mode), ("AmdStatusCallback", _twilio.Hook));
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        _twilio.Clock.Advance(TimeSpan.FromSeconds(seconds));
        (await _twilio.Webhooks.FirstAsync(told))["MachineDetectionDuration"].ShouldBe(duration);
        _twilio.Webhooks.All.Count(form => form.Name.StartsWith("amd", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_webhook_is_tried_again_only_as_its_address_asks()
    {
        _twilio.Webhooks.Answer = _ => 500;
        await CallAsync(TwilioFixture.VirtualPhone, ("StatusCallback", $"{_twilio.Hook}?leg=1#rc=1&rp=ct,5xx"), ("StatusCallbackEvent", "initiated"));
        await _twilio.Webhooks.FirstAsync("initiated");
        await Eventually.BecomesTrueAsync(
            () =>
            {
                _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
                return _twilio.Webhooks.All.Count == 2;
            },
            "the second attempt");
        _twilio.Webhooks.All.Select(form => form.Headers["i-twilio-idempotency-token"]).Distinct().Count().ShouldBe(1);
        _twilio.Webhooks.All.ShouldAllBe(form => form.IsSignedWith(TwilioFixture.AuthToken) && form.Target.EndsWith("?leg=1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_webhook_comes_by_GET_where_that_is_asked_for()
    {
        await CallAsync(TwilioFixture.VirtualPhone, ("StatusCallback", _twilio.Hook), ("StatusCallbackMethod", "GET"), ("StatusCallbackEvent", "ringing"));
        ReceivedForm told = await _twilio.Webhooks.FirstAsync("ringing");
        (told.Method, told.Body, told.IsSignedWith(TwilioFixture.AuthToken)).ShouldBe(("GET", "", true));
    }

    [Fact]
    public async Task Faults_strike_by_name_and_the_log_tells_the_provider()
    {
        await _twilio.ControlAsync("faults", """{"on":"command","operation":"CreateParticipant","kind":"status","acts":"after","status":500}""");
        await _twilio.ControlAsync("faults", """{"on":"webhook","event":"call-ringing","kind":"bad_signature"}""");
        Answer struck = await _twilio.DialAsync("room", TwilioFixture.VirtualPhone, "lead");
        (struck.Status, (int)struck.Body!["code"]!).ShouldBe((500, 20500));
        (await _twilio.Webhooks.FirstAsync("ringing")).IsSignedWith(TwilioFixture.AuthToken).ShouldBeFalse();
        JsonArray log = (JsonArray)(await _twilio.ControlAsync("log"))["log"]!;
        log.ShouldAllBe(entry => (string?)entry!["provider"] == "twilio");
        log.Select(entry => (string?)(entry!["operation"] ?? entry["event"])).ShouldBe(["CreateParticipant", "call-initiated", "call-ringing"]);
        (await _twilio.ControlAsync("rings"))["rings"]!.AsArray().Count.ShouldBe(1);
        JsonNode call = (await _twilio.ControlAsync("calls"))["calls"]![0]!;
        ((string?)call["provider"], (string?)call["direction"], (string?)call["state"]).ShouldBe(("twilio", "outgoing", "ringing"));
    }

    [Fact]
    public async Task A_call_is_recorded_on_request()
    {
        string call = await CallAsync(TwilioFixture.Person);
        await RefusesAsync(await _twilio.PostAsync($"Calls/{call}/Recordings.json"), 400, 21220);
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        Answer started = await _twilio.PostAsync($"Calls/{call}/Recordings.json", ("RecordingChannels", "dual"), ("RecordingStatusCallback", _twilio.Hook));
        (started.Status, (int)started.Body!["channels"]!, (string?)started.Body["status"]).ShouldBe((201, 2, "in-progress"));
        await RefusesAsync(await _twilio.PostAsync($"Calls/{call}/Recordings.json"), 400, 20001);
        _twilio.Clock.Advance(TimeSpan.FromSeconds(2));
        await _twilio.PostAsync($"Calls/{call}.json", ("Status", "completed"));
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        ReceivedForm saved = await _twilio.Webhooks.FirstAsync("recording completed");
        (saved["CallSid"], saved["RecordingDuration"], saved["RecordingTrack"]).ShouldBe((call, "2", "both"));
    }

    private async Task<string> CallAsync(string to, params (string Name, string Value)[] more)
    {
        (string Name, string Value)[] callback = more.Length == 0 ? [("StatusCallback", _twilio.Hook)] : more;
        Answer made = await _twilio.PostAsync(
            "Calls.json", [("From", TwilioFixture.From), ("To", to), ("Twiml", "<Response><Pause length=\"3600\"/></Response>"), .. callback]);
        made.Status.ShouldBe(201, made.Text);
        return (string)made.Body!["sid"]!;
    }

    private static Task RefusesAsync(Answer answer, int status, int code)
    {
        (answer.Status, (int?)answer.Body?["code"], (string?)answer.Body?["more_info"])
            .ShouldBe((status, code, $"https://www.twilio.com/docs/errors/{code}"), answer.Text);
        return Task.CompletedTask;
    }
}
