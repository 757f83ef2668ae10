using System.Text.Json.Nodes;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

/// <summary>TwiML applications, help for browsers to find each other, and what else an account at the emulated Twilio has.</summary>
public sealed class TwilioApplicationTests : IAsyncLifetime
{
    private TwilioFixture _twilio = null!;

    public async ValueTask InitializeAsync() => _twilio = await TwilioFixture.StartAsync();

    public async ValueTask DisposeAsync() => await _twilio.DisposeAsync();

    [Fact]
    public async Task An_application_is_made_looked_at_changed_and_deleted()
    {
        Answer made = await _twilio.PostAsync(
            "Applications.json", ("FriendlyName", "mine"), ("VoiceUrl", _twilio.Webhooks.VoiceUrl), ("VoiceMethod", "GET"), ("StatusCallback", _twilio.Hook));
        made.Status.ShouldBe(201, made.Text);
        string sid = (string)made.Body!["sid"]!;
        sid.ShouldStartWith("AP");
        Answer changed = await _twilio.PostAsync($"Applications/{sid}.json", ("FriendlyName", "ours"), ("StatusCallback", ""));
        ((string?)changed.Body!["friendly_name"], (string?)changed.Body["voice_url"], (string?)changed.Body["voice_method"], (string?)changed.Body["status_callback"])
            .ShouldBe(("ours", _twilio.Webhooks.VoiceUrl, "GET", null));
        (await _twilio.GetAsync("Applications.json?FriendlyName=ours")).Body!["applications"]!.AsArray().ShouldHaveSingleItem();
        (await _twilio.GetAsync("Applications.json")).Body!["applications"]!.AsArray().Count.ShouldBe(3);
        (await _twilio.PostAsync("Applications.json", ("VoiceUrl", "nowhere"))).Body!["code"]!.GetValue<int>().ShouldBe(21205);

        Answer call = await _twilio.PostAsync("Calls.json", ("From", TwilioFixture.From), ("To", TwilioFixture.Person), ("ApplicationSid", sid));
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        ReceivedForm asked = await _twilio.Webhooks.FirstAsync("voice");
        (asked.Method, asked["ApplicationSid"], asked["CallSid"]).ShouldBe(("GET", sid, (string)call.Body!["sid"]!));

        (await _twilio.DeleteAsync($"Applications/{sid}.json")).Status.ShouldBe(204);
        (await _twilio.GetAsync($"Applications/{sid}.json")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Browsers_on_one_machine_need_no_help_to_find_each_other()
    {
        Answer made = await _twilio.PostAsync("Tokens.json", ("Ttl", "60"));
        (made.Status, (string?)made.Body!["ttl"], made.Body["ice_servers"]!.AsArray().Count).ShouldBe((201, "60", 0));
    }

    [Fact]
    public async Task The_control_API_tells_what_an_application_needs()
    {
        JsonNode keys = (await _twilio.ControlAsync("keys"))["twilio"]!;
        ((string?)keys["account_sid"], (string?)keys["auth_token"], (string?)keys["api_keys"]![TwilioFixture.KeySid])
            .ShouldBe((TwilioFixture.AccountSid, TwilioFixture.AuthToken, TwilioFixture.KeySecret));
    }

    [Fact]
    public async Task An_injected_429_is_Twilios_own_here_and_Telnyxs_there()
    {
        await _twilio.ControlAsync("faults", """{"on":"command","kind":"status","status":429,"times":2}""");
        Answer limited = await _twilio.GetAsync("Calls.json");
        ((int?)limited.Body!["code"], (int?)limited.Body["status"], limited.Headers.Contains("x-ratelimit-limit"), limited.Headers.RetryAfter)
            .ShouldBe((20429, 429, false, null));
        (await _twilio.SendTelnyxAsync("conferences")).Headers.Contains("x-ratelimit-limit").ShouldBeTrue();
        await _twilio.ControlAsync("faults", """{"on":"command","kind":"status","status":429,"retry_after":"3"}""");
        (await _twilio.GetAsync("Calls.json")).Headers.RetryAfter!.ToString().ShouldBe("3");
    }

    [Fact]
    public async Task What_belongs_to_the_other_provider_is_not_found()
    {
        string telnyxLeg = (string)(await _twilio.SendTelnyxAsync(
            "calls", $$"""{"connection_id":"{{TwilioFixture.TelnyxApplicationId}}","from":"{{TwilioFixture.From}}","to":"+12025550120"}""")).Body!["data"]!["call_control_id"]!;
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        (string conference, string call, _) = await _twilio.MeetAsync(("ConferenceRecord", "true"), ("Record", "true"));
        string telnyxRoom = (string)(await _twilio.SendTelnyxAsync("conferences", $$"""{"call_control_id":"{{telnyxLeg}}","name":"room"}""")).Body!["data"]!["id"]!;
        await _twilio.SendTelnyxAsync($"conferences/{telnyxRoom}/actions/record_start", """{"format":"wav","channels":"single"}""");
        JsonArray recordings = (await _twilio.ControlAsync("recordings"))["recordings"]!.AsArray();
        string Recording(string provider) => (string)recordings.First(recording => (string?)recording!["provider"] == provider)!["id"]!;
        await _twilio.PostAsync($"Conferences/{conference}/Recordings/Twilio.CURRENT.json", ("Status", "stopped"));
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));

        string answered = $$"""{"call_control_id":"{{telnyxLeg}}"}""";
        await UnknownAsync(_twilio.SendTelnyxAsync($"calls/{call}"));
        await UnknownAsync(_twilio.SendTelnyxAsync($"calls/{call}/actions/hangup", "{}"));
        await UnknownAsync(_twilio.SendTelnyxAsync($"calls/{call}/actions/answer", "{}"));
        await UnknownAsync(_twilio.SendTelnyxAsync($"calls/{call}/actions/record_start", """{"format":"wav","channels":"single"}"""));
        await UnknownAsync(_twilio.SendTelnyxAsync($"conferences/{conference}"));
        await UnknownAsync(_twilio.SendTelnyxAsync($"conferences/{conference}/participants"));
        await UnknownAsync(_twilio.SendTelnyxAsync($"conferences/{conference}/actions/join", answered));
        await UnknownAsync(_twilio.SendTelnyxAsync($"conferences/{conference}/actions/mute", "{}"));
        await UnknownAsync(_twilio.SendTelnyxAsync($"conferences/{conference}/actions/end", "{}"));
        await UnknownAsync(_twilio.SendTelnyxAsync($"conferences/{conference}/actions/record_start", """{"format":"wav","channels":"single"}"""));
        await UnknownAsync(_twilio.SendTelnyxAsync($"conferences/{telnyxRoom}/actions/join", $$"""{"call_control_id":"{{call}}"}"""));
        await UnknownAsync(_twilio.SendTelnyxAsync("conferences", $$"""{"call_control_id":"{{call}}","name":"another"}"""));
        await UnknownAsync(_twilio.SendTelnyxAsync($"recordings/{Recording("twilio")}"));
        await UnknownAsync(_twilio.SendTelnyxAsync(
            "calls", $$"""{"connection_id":"{{TwilioFixture.TelnyxApplicationId}}","from":"{{TwilioFixture.From}}","to":"+12025550120","conference_config":{"id":"{{conference}}"} }"""));

        string leg = Uri.EscapeDataString(telnyxLeg);
        await NotFoundAsync(_twilio.GetAsync($"Calls/{leg}.json"));
        await NotFoundAsync(_twilio.PostAsync($"Calls/{leg}.json", ("Status", "completed")));
        await NotFoundAsync(_twilio.PostAsync($"Calls/{leg}/Recordings.json"));
        await NotFoundAsync(_twilio.GetAsync($"Conferences/{telnyxRoom}.json"));
        await NotFoundAsync(_twilio.PostAsync($"Conferences/{telnyxRoom}.json", ("Status", "completed")));
        await NotFoundAsync(_twilio.GetAsync($"Conferences/{telnyxRoom}/Participants/{leg}.json"));
        await NotFoundAsync(_twilio.DeleteAsync($"Conferences/{conference}/Participants/{leg}.json"));
        await NotFoundAsync(_twilio.GetAsync($"Conferences/{telnyxRoom}/Recordings.json"));
        await NotFoundAsync(_twilio.GetAsync($"Recordings/{Recording("telnyx")}.json"));
        await NotFoundAsync(_twilio.GetAsync($"Recordings/{Recording("telnyx")}.wav"));
        await NotFoundAsync(_twilio.GetAsync($"Recordings/{Recording("telnyx")}.mp3"));
        Answer mp3 = await _twilio.GetAsync($"Recordings/{Recording("twilio")}.mp3");
        ((int?)mp3.Body!["status"], (string?)mp3.Body["message"]).ShouldBe((400, "The emulator records WAV only; ask for the recording with .wav at its end"));
    }

    /// <summary>What Telnyx says to an id that it has never given out: of a call, a conference, or anything else.</summary>
    private static async Task UnknownAsync(Task<Answer> asking)
    {
        Answer answer = await asking;
        (answer.Code is "90015" or "90058" or "10005").ShouldBeTrue(answer.Text);
    }

    private static async Task NotFoundAsync(Task<Answer> asking)
    {
        Answer answer = await asking;
        answer.Status.ShouldBe(404, answer.Text);
    }
}
