using System.Text.Json.Nodes;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

/// <summary>The signalling of Twilio's browser SDK, frame by frame.</summary>
public sealed class TwilioBrowserTests : IAsyncLifetime
{
    private const string Client = $"client:{AccessToken.Identity}";
    private TwilioFixture _twilio = null!;
    private EmulatorPage _page = null!;
    private TwilioPhone _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _twilio = await TwilioFixture.StartAsync();
        _page = await EmulatorPage.OpenAsync(_twilio.Server, phone: "*");
        await _page.IsElectedAsync();
        _browser = await TwilioPhone.ReadyAsync(_twilio);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _page.DisposeAsync();
        await _twilio.DisposeAsync();
    }

    [Fact]
    public async Task An_agent_is_called_into_a_conference_and_heard()
    {
        string agentCall = await CallAgentAsync("?mode=a&lead=42");
        JsonNode invite = await _browser.ReceiveAsync("invite");
        ((string?)invite["callsid"], (string?)invite["sdp"]).ShouldBe((agentCall, "bridge-offer 1"));
        JsonNode parameters = invite["parameters"]!;
        ((string?)parameters["CallSid"], (string?)parameters["From"], (string?)parameters["To"], (string?)parameters["Params"])
            .ShouldBe((agentCall, TwilioFixture.From, Client, "mode=a&lead=42"));
        JsonNode accepted = await _browser.ReceiveAsync("answer");
        ((string?)accepted["callsid"], (string?)accepted["sdp"]).ShouldBe((agentCall, null));
        ((string?)accepted["reconnect"]).ShouldNotBeNullOrEmpty();
        string agent = await LegIdAsync(agentCall);
        ((string?)(await _page.ReceiveAsync("set_answer", agent))["sdp"]).ShouldBe("sdk-answer to bridge-offer 1");
        (await _twilio.Webhooks.FirstAsync("in-progress"))["CallSid"].ShouldBe(agentCall);

        await _twilio.DialAsync("room", TwilioFixture.VirtualPhone, "lead");
        string lead = (string)(await _page.ReceiveAsync("ring"))["leg"]!;
        await _page.SendAsync("pick_up", lead);
        await _twilio.Webhooks.FirstAsync("conference-start");
        await _page.MixesAsync(agent, $"peer [{lead}]");
        await _page.MixesAsync(lead, $"peer [{agent}]");
        ((string?)(await _twilio.ControlAsync("media"))["agents"]![0]!["user"]).ShouldBe(Client);
    }

    [Fact]
    public async Task Either_side_hangs_up()
    {
        string first = await TalkAsync();
        await _browser.SayAsync("hangup", first, "");
        (await EndedAsync(first))["CallStatus"].ShouldBe("completed");
        _browser.Of("hangup").ShouldBeEmpty("it knows already");

        string second = await TalkAsync();
        await _twilio.PostAsync($"Calls/{second}.json", ("Status", "completed"));
        JsonNode hangup = await _browser.ReceiveAsync("hangup");
        ((string?)hangup["callsid"], hangup["error"]).ShouldBe((second, null));
    }

    [Fact]
    public async Task A_browser_rejects()
    {
        _browser.Answers = false;
        string call = await CallAgentAsync();
        await _browser.ReceiveAsync("invite");
        await _browser.SayAsync("reject", call, "");
        (await EndedAsync(call))["CallStatus"].ShouldBe("busy");
        (await _twilio.Webhooks.FirstAsync("participant-leave"))["ReasonParticipantLeft"].ShouldBe("participant_add_failed");
    }

    [Fact]
    public async Task A_cancel_reaches_the_ringing_browser()
    {
        _browser.Answers = false;
        string call = await CallAgentAsync();
        await _browser.ReceiveAsync("invite");
        await _twilio.PostAsync($"Calls/{call}.json", ("Status", "canceled"));
        ((string?)(await _browser.ReceiveAsync("cancel"))["callsid"]).ShouldBe(call);
        await _browser.SayAsync("answer", call, ""","sdp":"too late" """);
        await _browser.RegisterAsync(true);
        await _browser.ReceiveAsync("ready", 2);
        _page.Of("set_answer").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_browser_that_does_not_answer_is_not_rung_for_ever()
    {
        _browser.Answers = false;
        string call = await CallAgentAsync(more: ("Timeout", "5"));
        await _browser.ReceiveAsync("invite");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(10));
        (await EndedAsync(call))["CallStatus"].ShouldBe("no-answer");
        await _browser.ReceiveAsync("cancel");
    }

    [Fact]
    public async Task Nobody_registered_means_no_answer_and_a_script_goes_before_the_browser()
    {
        await _browser.RegisterAsync(false);
        await _browser.ReceiveAsync("offline");
        string missed = await CallAgentAsync();
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        (await EndedAsync(missed))["SipResponseCode"].ShouldBe("480");

        await _browser.RegisterAsync(true);
        await _browser.ReceiveAsync("ready", 2);
        await _twilio.ControlAsync("phones", $$"""{"identity":"{{AccessToken.Identity}}","behaviour":"busy"}""");
        string busy = await CallAgentAsync();
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        (await EndedAsync(busy))["CallStatus"].ShouldBe("busy");
        _browser.Of("invite").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_browser_dials_and_its_application_says_what_becomes_of_it()
    {
        _twilio.Webhooks.Voice = form => ($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Response><Dial><Conference participantLabel="agent" endConferenceOnExit="true" beep="false" statusCallback="{_twilio.Hook}"
              statusCallbackEvent="start end join leave"> {form["room"]} </Conference></Dial></Response>
            """.Trim(), "text/xml");
        await _browser.DialAsync("room=den%20haag&To=%2B12025550123&From=forged");
        JsonNode ringing = await _browser.ReceiveAsync("ringing");
        string call = (string)ringing["callsid"]!;
        call.ShouldStartWith("CA");
        ReceivedForm asked = await _twilio.Webhooks.FirstAsync("voice");
        asked.IsSignedWith(TwilioFixture.AuthToken).ShouldBeTrue();
        (asked["CallSid"], asked["AccountSid"], asked["ApplicationSid"]).ShouldBe((call, TwilioFixture.AccountSid, TwilioFixture.ApplicationSid));
        (asked["From"], asked["Caller"], asked["To"], asked["room"]).ShouldBe((Client, Client, "+12025550123", "den haag"));
        (asked["Direction"], asked["CallStatus"], asked["ApiVersion"]).ShouldBe(("inbound", "ringing", "2010-04-01"));
        JsonNode answer = await _browser.ReceiveAsync("answer");
        ((string?)answer["callsid"], (string?)answer["sdp"]).ShouldBe((call, "bridge-answer 1"));
        ((string?)(await _page.ReceiveAsync("make_answer"))["sdp"]).ShouldBe("sdk-offer");

        ReceivedForm joined = await _twilio.Webhooks.FirstAsync("participant-join");
        (joined["FriendlyName"], joined["ParticipantLabel"], joined["CallSid"], joined["EndConferenceOnExit"]).ShouldBe(("den haag", "agent", call, "true"));
        await _twilio.DialAsync("den haag", TwilioFixture.Person, "lead");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        await _twilio.Webhooks.FirstAsync("conference-start");
        await _browser.SayAsync("hangup", call, "");
        await _twilio.Webhooks.FirstAsync("conference-end");
        _twilio.Webhooks.InOrder("ConferenceSid", joined["ConferenceSid"]!).Select(form => $"{form.Name} {form["ParticipantLabel"]} {form["ReasonParticipantLeft"]}".Trim())
            .ShouldBe(
            [
                "participant-join agent", "participant-join lead", "conference-start",
                "participant-leave agent participant_hung_up", "participant-leave lead moderator_ended_conference", "conference-end",
            ]);
        ReceivedForm ended = await _twilio.Webhooks.FirstAsync("completed", form => form["CallSid"] == call);
        (ended["Direction"], ended["From"]).ShouldBe(("inbound", Client));
    }

    [Fact]
    public async Task A_browser_that_dials_gives_up_before_the_answer()
    {
        _twilio.Webhooks.Voice = _ => ("<Response><Pause length=\"20\"/><Say>Hello</Say></Response>", "text/xml");
        await _browser.DialAsync();
        await _twilio.Webhooks.FirstAsync("voice");
        await _browser.SayAsync("hangup", "TJS1", "");
        (await _twilio.Webhooks.FirstAsync("canceled"))["Direction"].ShouldBe("inbound");
    }

    [Theory]
    [InlineData("busy", 31486)]
    [InlineData("rejected", 31603)]
    public async Task A_browser_hears_why_it_was_not_let_in(string reason, int code)
    {
        _twilio.Webhooks.Voice = _ => ($"<Response><Reject reason=\"{reason}\"/></Response>", "text/xml");
        await _browser.DialAsync();
        JsonNode hangup = await _browser.ReceiveAsync("hangup");
        ((int?)hangup["error"]!["code"], _browser.Of("answer").Count()).ShouldBe((code, 0));
    }

    [Fact]
    public async Task What_the_token_does_not_allow_is_not_done()
    {
        var mute = new AccessToken(_twilio.Clock.GetUtcNow()) { Grants = { ["identity"] = "mute" } };
        mute.Voice.Remove("outgoing");
        mute.Voice.Remove("incoming");
        await using TwilioPhone phone = await TwilioPhone.ReadyAsync(_twilio, mute);
        await phone.DialAsync();
        JsonNode hangup = await phone.ReceiveAsync("hangup");
        ((string?)hangup["callsid"], (int?)hangup["error"]!["code"]).ShouldBe(("TJS1", 31201));
        string call = (string)(await _twilio.DialAsync("room", "client:mute", "agent")).Body!["call_sid"]!;
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        (await EndedAsync(call))["CallStatus"].ShouldBe("no-answer");
        phone.Of("invite").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_application_that_is_not_there_and_one_without_an_address_fail_the_call()
    {
        AccessToken token = new(_twilio.Clock.GetUtcNow());
        token.Voice["outgoing"]!["application_sid"] = "AP11111111111111111111111111111111";
        await using TwilioPhone lost = await TwilioPhone.ReadyAsync(_twilio, token);
        await lost.DialAsync();
        ((int?)(await lost.ReceiveAsync("hangup"))["error"]!["code"]).ShouldBe(31001);

        token.Voice["outgoing"]!["application_sid"] = TwilioFixture.MuteApplicationSid;
        await using TwilioPhone mute = await TwilioPhone.ReadyAsync(_twilio, token);
        await mute.DialAsync();
        JsonNode error = (await mute.ReceiveAsync("hangup"))["error"]!;
        ((int?)error["code"]).ShouldBe(31002);
        ((string?)error["message"]).ShouldStartWith("11100");
    }

    [Theory]
    [InlineData("secret", 31204, "signature")]
    [InlineData("algorithm", 31204, "HS256")]
    [InlineData("key", 31204, "'iss'")]
    [InlineData("account", 31204, "'sub'")]
    [InlineData("early", 31204, "'nbf'")]
    [InlineData("expired", 31205, "expired")]
    [InlineData("long", 31207, "24 hours")]
    [InlineData("identity", 31204, "'identity'")]
    [InlineData("grant", 31204, "voice grant")]
    public async Task A_token_that_is_not_good_is_refused_and_says_why(string fault, int code, string word)
    {
        DateTimeOffset now = _twilio.Clock.GetUtcNow();
        var token = new AccessToken(now);
        switch (fault)
        {
            case "secret": token.Secret = "guessed"; break;
            case "algorithm": token.Algorithm = "none"; break;
            case "key": token.Claims["iss"] = "SK00000000000000000000000000000000"; break;
            case "account": token.Claims["sub"] = "AC00000000000000000000000000000000"; break;
            case "early": token.Claims["nbf"] = now.ToUnixTimeSeconds() + 60; break;
            case "expired": token.Claims["exp"] = now.ToUnixTimeSeconds(); break;
            case "long": token.Claims["exp"] = now.ToUnixTimeSeconds() + 86_401; break;
            case "identity": token.Grants.Remove("identity"); break;
            default: token.Grants.Remove("voice"); break;
        }

        await using TwilioPhone phone = await TwilioPhone.ListenAsync(_twilio, token);
        JsonNode error = (await phone.ReceiveAsync("error"))["error"]!;
        ((int?)error["code"]).ShouldBe(code);
        ((string)error["message"]!).ShouldContain(word);
        await phone.RegisterAsync(true);
        ((int?)(await phone.ReceiveAsync("error", 2))["error"]!["code"]).ShouldBe(31204);
    }

    [Fact]
    public async Task A_token_runs_out_unless_it_is_renewed()
    {
        var renewed = new AccessToken(_twilio.Clock.GetUtcNow()) { Grants = { ["identity"] = "renewed" } };
        await using TwilioPhone phone = await TwilioPhone.ReadyAsync(_twilio, renewed);
        ((int?)(await phone.ReceiveAsync("connected"))["token"]!["ttl"]).ShouldBe(3600);
        renewed.Claims["exp"] = (long)renewed.Claims["exp"]! + 3600;
        await phone.SayAsync("listen", $$"""{"token":"{{renewed}}"}""");
        await phone.ReceiveAsync("connected", 2);
        _twilio.Clock.Advance(TimeSpan.FromHours(1));
        ((int?)(await _browser.ReceiveAsync("error"))["error"]!["code"]).ShouldBe(31205);
        string missed = await CallAgentAsync();
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        (await EndedAsync(missed))["CallStatus"].ShouldBe("no-answer");
        await _twilio.DialAsync("another", "client:renewed", "agent");
        await phone.ReceiveAsync("invite");
        phone.Of("error").ShouldBeEmpty();
    }

    [Fact]
    public async Task Signs_of_life_are_given_and_taken()
    {
        for (int i = 1; i <= 3; i++)
        {
            _twilio.Clock.Advance(TimeSpan.FromSeconds(5));
            await Eventually.BecomesTrueAsync(() => _browser.Socket.SignsOfLife == i, $"sign {i}");
        }

        await _browser.RegisterAsync(true);
        await _browser.ReceiveAsync("ready", 2);
        _browser.Socket.CloseCode.ShouldBeNull();
    }

    [Fact]
    public async Task The_newest_registration_rings_and_an_older_one_again_after_it()
    {
        TwilioPhone newer = await TwilioPhone.ReadyAsync(_twilio);
        newer.Answers = _browser.Answers = false;
        string call = await CallAgentAsync();
        await newer.ReceiveAsync("invite");
        _browser.Of("invite").ShouldBeEmpty();
        await newer.DisposeAsync();
        ((string?)(await _browser.ReceiveAsync("invite"))["callsid"]).ShouldBe(call);
    }

    [Fact]
    public async Task Keys_and_messages_are_taken()
    {
        string call = await TalkAsync();
        await _browser.SayAsync("dtmf", call, ""","dtmf":"12#x" """);
        await _browser.SayAsync("message", call, ""","content":{"a":1},"contenttype":"application/json","messagetype":"user-defined-message","voiceeventsid":"KX1" """);
        JsonNode ack = await _browser.ReceiveAsync("ack");
        ((string?)ack["acktype"], (string?)ack["callsid"], (string?)ack["voiceeventsid"]).ShouldBe(("message", call, "KX1"));
    }

    [Fact]
    public async Task A_call_outlives_its_socket_for_whoever_has_the_token()
    {
        string call = await TalkAsync();
        string token = (string)(await _browser.ReceiveAsync("answer"))["reconnect"]!;
        await _browser.Socket.CloseAsync();
        await using TwilioPhone stranger = await TwilioPhone.ListenAsync(_twilio);
        await stranger.SayAsync("invite", call, ""","sdp":"x","reconnect":"guessed","twilio":{}""");
        ((int?)(await stranger.ReceiveAsync("hangup"))["error"]!["code"]).ShouldBe(31404);

        await using TwilioPhone back = await TwilioPhone.ListenAsync(_twilio);
        await back.SayAsync("invite", call, $$""","sdp":"sdk-answer to bridge-offer 1","reconnect":"{{token}}","twilio":{}""");
        JsonNode answer = await back.ReceiveAsync("answer");
        ((string?)answer["callsid"], answer["sdp"]).ShouldBe((call, null));
        _twilio.Clock.Advance(TimeSpan.FromSeconds(11));
        _page.Of("make_answer").ShouldBeEmpty("the connection is the same");

        await back.Socket.CloseAsync();
        await using TwilioPhone reloaded = await TwilioPhone.ListenAsync(_twilio);
        await reloaded.SayAsync("invite", call, $$""","sdp":"sdk-offer anew","reconnect":"{{token}}","twilio":{}""");
        ((string?)(await reloaded.ReceiveAsync("answer"))["sdp"]).ShouldBe("bridge-answer 2");
        ((string?)(await _twilio.GetAsync($"Calls/{call}.json")).Body!["status"]).ShouldBe("in-progress");
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(20, 20)]
    public async Task A_browser_that_stays_away_has_hung_up(int wanted, int seconds)
    {
        await _browser.SayAsync("listen", $$"""{"token":"{{new AccessToken(_twilio.Clock.GetUtcNow())}}","reconnectTimeout":{{wanted}}}""");
        await _browser.ReceiveAsync("connected", 2);
        string call = await TalkAsync();
        await _browser.Socket.CloseAsync();
        await Eventually.BecomesTrueAsync(async () => (await _twilio.ControlAsync("media"))["agents"]!.AsArray().Count == 0, "the socket has gone");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        ((string?)(await _twilio.GetAsync($"Calls/{call}.json")).Body!["status"]).ShouldBe("in-progress");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        (await EndedAsync(call))["CallStatus"].ShouldBe("completed");
    }

    [Fact]
    public async Task Another_bridge_waits_for_the_browsers_new_offer()
    {
        string call = await TalkAsync();
        string agent = await LegIdAsync(call);
        await using EmulatorPage other = await EmulatorPage.OpenAsync(_twilio.Server);
        await _page.Socket.CloseAsync();
        await other.IsElectedAsync();
        _twilio.Clock.Advance(TimeSpan.FromSeconds(29));
        await _browser.SayAsync("reinvite", call, ""","sdp":"sdk-offer again" """);
        ((string?)(await other.ReceiveAsync("make_answer", agent))["sdp"]).ShouldBe("sdk-offer again");
        ((string?)(await _browser.ReceiveAsync("answer", 2))["sdp"]).ShouldStartWith("bridge-answer");
        await other.MixesAsync(agent, "peer []");
    }

    [Fact]
    public async Task A_bridge_that_the_browser_never_finds_ends_the_call_saying_why()
    {
        string call = await TalkAsync();
        await using EmulatorPage other = await EmulatorPage.OpenAsync(_twilio.Server);
        await _page.Socket.CloseAsync();
        await other.IsElectedAsync();
        _twilio.Clock.Advance(TimeSpan.FromSeconds(30));
        JsonNode error = (await _browser.ReceiveAsync("hangup"))["error"]!;
        ((int?)error["code"], (string?)error["message"]).ShouldBe((53405, "the agent did not connect its audio"));
        (await EndedAsync(call))["CallStatus"].ShouldBe("failed");
    }

    [Fact]
    public async Task A_browser_that_rings_while_the_bridge_changes_is_called_anew()
    {
        _browser.Answers = false;
        string call = await CallAgentAsync();
        await _browser.ReceiveAsync("invite");
        await using EmulatorPage other = await EmulatorPage.OpenAsync(_twilio.Server);
        await _page.Socket.CloseAsync();
        ((string?)(await _browser.ReceiveAsync("cancel"))["callsid"]).ShouldBe(call);
        JsonNode invite = await _browser.ReceiveAsync("invite", 2);
        await _browser.SayAsync("answer", call, $$""","sdp":"sdk-answer to {{(string?)invite["sdp"]}}" """);
        await _browser.ReceiveAsync("answer");
        await other.MixesAsync(await LegIdAsync(call), "peer []");
    }

    [Fact]
    public async Task Browsers_are_found_by_their_own_provider_only()
    {
        await _twilio.SendTelnyxAsync("calls", $$"""{"connection_id":"{{TwilioFixture.TelnyxApplicationId}}","from":"{{TwilioFixture.From}}","to":"sip:{{AccessToken.Identity}}@sip.telnyx.com"}""");
        await _twilio.DialAsync("room", $"sip:{AccessToken.Identity}@sip.example.com", "agent");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        (await _twilio.ControlAsync("calls"))["calls"]!.AsArray().Select(call => (string?)call!["behaviour"]).ShouldBe(["unreachable", "unreachable"]);
        _browser.Of("invite").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reset_ends_the_calls_and_leaves_the_browser_registered()
    {
        string call = await TalkAsync();
        await _twilio.ControlAsync("reset", "{}");
        ((string?)(await _browser.ReceiveAsync("hangup"))["callsid"]).ShouldBe(call);
        await CallAgentAsync();
        await _browser.ReceiveAsync("invite", 2);
        _twilio.Clock.Advance(TimeSpan.FromSeconds(5));
        await Eventually.BecomesTrueAsync(() => _browser.Socket.SignsOfLife > 0, "a sign of life");
    }

    private async Task<string> TalkAsync()
    {
        string call = await CallAgentAsync();
        await _twilio.Webhooks.FirstAsync("in-progress", form => form["CallSid"] == call);
        return call;
    }

    private async Task<string> CallAgentAsync(string parameters = "", params (string Name, string Value)[] more)
    {
        Answer dialed = await _twilio.DialAsync("room", Client + parameters, "agent", more);
        dialed.Status.ShouldBe(201, dialed.Text);
        return (string)dialed.Body!["call_sid"]!;
    }

    private Task<ReceivedForm> EndedAsync(string call) => _twilio.Webhooks.EndAsync(call);

    private async Task<string> LegIdAsync(string call) =>
        (string)(await _twilio.ControlAsync("calls"))["calls"]!.AsArray().Single(leg => (string?)leg!["id"] == call)!["leg_id"]!;
}
