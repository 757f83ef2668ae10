using System.Text.Json.Nodes;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

public sealed class BrowserCallTests : IAsyncLifetime
{
    private EmulatorFixture _emulator = null!;
    private EmulatorPage _page = null!;
    private Agent _agent = null!;
    private BrowserPhone _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await EmulatorFixture.StartAsync();
        _page = await EmulatorPage.OpenAsync(_emulator, phone: "*");
        await _page.IsElectedAsync();
        _agent = await Agent.CreateAsync(_emulator);
        _browser = await BrowserPhone.ReadyAsync(_emulator, _agent.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _page.DisposeAsync();
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task An_agent_and_a_virtual_phone_meet()
    {
        string agentLeg = await _emulator.DialAsync(
            _agent.Address, ""","from_display_name":"ColdCall","client_state":"c3RhdGU=","custom_headers":[{"name":"X-ColdCall","value":"c1"}]""");
        await _emulator.Webhooks.PayloadAsync("call.answered", agentLeg);
        JsonNode invite = await _browser.ParametersAsync("telnyx_rtc.invite");
        ((string?)invite["sdp"], (string?)invite["display_direction"]).ShouldBe(("bridge-offer 1", "outbound"));
        ((string?)invite["caller_id_name"], (string?)invite["caller_id_number"], (string?)invite["callee_id_number"])
            .ShouldBe(("ColdCall", EmulatorFixture.From, _agent.SipUser));
        ((string?)invite["telnyx_call_control_id"], (string?)invite["client_state"]).ShouldBe((agentLeg, "c3RhdGU="));
        ((string?)invite["dialogParams"]!["custom_headers"]![0]!["value"]).ShouldBe("c1");
        JsonNode call = (await _emulator.GetAsync($"calls/{agentLeg}")).Data;
        ((string?)invite["telnyx_leg_id"], (string?)invite["telnyx_session_id"]).ShouldBe(((string?)call["call_leg_id"], (string?)call["call_session_id"]));
        string agent = (string)call["call_leg_id"]!;
        ((string?)(await _page.ReceiveAsync("set_answer", agent))["sdp"]).ShouldBe("sdk-answer to bridge-offer 1");

        string conference = await _emulator.CreateConferenceAsync(agentLeg);
        string leadLeg = await _emulator.DialAsync(EmulatorFixture.VirtualPhone, $$""","conference_config":{"id":"{{conference}}"}""");
        JsonObject ring = await _page.ReceiveAsync("ring");
        string lead = (string)ring["leg"]!;
        ((string?)ring["from"], (string?)ring["to"]).ShouldBe((EmulatorFixture.From, EmulatorFixture.VirtualPhone));
        await _page.MixesAsync(agent, "peer [] ringback");
        await _page.SendAsync("pick_up", lead);
        await _emulator.Webhooks.PayloadAsync("call.answered", leadLeg);
        await _emulator.Webhooks.PayloadAsync("conference.participant.joined", leadLeg);
        ((string?)(await _page.ReceiveAsync("set_answer", lead))["sdp"]).ShouldBe("phone-answer 1");
        await _page.MixesAsync(agent, $"peer [{lead}]");
        await _page.MixesAsync(lead, $"peer [{agent}]");
        (await _emulator.ControlAsync("media"))["lines"]!.AsArray().Select(line => $"{line!["kind"]} {line["state"]} {line["take"]}")
            .ShouldBe(["agent connected 1", "phone connected 1"]);
        (await _emulator.ControlAsync("calls"))["calls"]![0]!["behaviour"]!.GetValue<string>().ShouldBe("browser");
    }

    [Fact]
    public async Task Mute_and_hold_decide_who_hears_whom()
    {
        (string agentLeg, string agent, _) = await RingAgentAsync();
        await _emulator.Webhooks.PayloadAsync("call.answered", agentLeg);
        string conference = await _emulator.CreateConferenceAsync(agentLeg);
        (string leadLeg, string lead) = await PickUpAsync($$""","conference_config":{"id":"{{conference}}"}""");
        await _emulator.Webhooks.PayloadAsync("call.answered", leadLeg);
        for (int combination = 0; combination < 16; combination++)
        {
            bool[] set = [(combination & 1) > 0, (combination & 2) > 0, (combination & 4) > 0, (combination & 8) > 0];
            (bool agentMuted, bool agentHeld, bool leadMuted, bool leadHeld) = (set[0], set[1], set[2], set[3]);
            await SeatAsync(conference, agentMuted ? "mute" : "unmute", agentLeg);
            await SeatAsync(conference, agentHeld ? "hold" : "unhold", agentLeg);
            await SeatAsync(conference, leadMuted ? "mute" : "unmute", leadLeg);
            await SeatAsync(conference, leadHeld ? "hold" : "unhold", leadLeg);
            bool held = agentHeld || leadHeld;
            await _page.MixesAsync(agent, $"peer [{(held || leadMuted ? "" : lead)}]");
            await _page.MixesAsync(lead, $"peer [{(held || agentMuted ? "" : agent)}]");
        }

        await _emulator.PostAsync($"conferences/{conference}/actions/leave", $$"""{"call_control_id":"{{leadLeg}}"}""");
        await SeatAsync(conference, "unhold", agentLeg);
        await _page.MixesAsync(lead, "peer []");
        await _page.MixesAsync(agent, "peer []");
    }

    [Theory]
    [InlineData("+12025550101", "parrot")]
    [InlineData("+12025550190", "parrot")]
    [InlineData("+12025550195", "parrot")]
    [InlineData("+12025550180", "machine")]
    [InlineData("+12025550198", "none")]
    public async Task Whoever_is_no_browser_has_a_voice_by_his_number(string number, string voice)
    {
        string leg = await _emulator.DialAsync(number);
        if (voice == "none") await _emulator.ControlAsync($"calls/{leg}/answer", "{}");
        else _emulator.Clock.Advance(TimeSpan.FromSeconds(number.EndsWith("95", StringComparison.Ordinal) ? 20 : 1));
        await _page.MixesAsync(await LegIdAsync(leg), $"{voice} []");
    }

    [Fact]
    public async Task A_cancel_reaches_the_ringing_browser()
    {
        _browser.Answers = false;
        (string leg, string id, string callId) = await RingAgentAsync();
        await _emulator.PostAsync($"calls/{leg}/actions/hangup");
        JsonNode bye = await _browser.ParametersAsync("telnyx_rtc.bye");
        ((string?)bye["callID"], (string?)bye["cause"], (int)bye["causeCode"]!, (int)bye["sipCode"]!).ShouldBe((callId, "ORIGINATOR_CANCEL", 487, 487));
        await EndsAsync(leg, "originator_cancel", "487");
        await _page.ReceiveAsync("drop", id);
        JsonObject late = await _browser.AskAboutCallAsync("telnyx_rtc.answer", callId, ""","sdp":"too late" """);
        ((int)late["error"]!["code"]!).ShouldBe(-32002);
        _page.Of("set_answer").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_browser_that_nobody_answers_stops_ringing()
    {
        _browser.Answers = false;
        (string leg, _, _) = await RingAgentAsync(""","timeout_secs":5,"retry_on_timeout":false""");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(5));
        ((string?)(await _browser.ParametersAsync("telnyx_rtc.bye"))["cause"]).ShouldBe("ORIGINATOR_CANCEL");
        await EndsAsync(leg, "no_answer", "487");
    }

    [Theory]
    [InlineData("USER_BUSY", "user_busy", "486")]
    [InlineData("CALL_REJECTED", "call_rejected", "603")]
    public async Task A_browser_refuses(string cause, string expected, string status)
    {
        _browser.Answers = false;
        (string leg, string id, string callId) = await RingAgentAsync();
        JsonObject answer = await _browser.AskAboutCallAsync("telnyx_rtc.bye", callId, $$""","cause":"{{cause}}","causeCode":17""");
        ((string?)answer["result"]!["callID"]).ShouldBe(callId);
        JsonNode hangup = await EndsAsync(leg, expected, status);
        ((string?)hangup["hangup_source"]).ShouldBe("callee");
        await _page.ReceiveAsync("drop", id);
        _browser.Of("telnyx_rtc.bye").ShouldBeEmpty("it knows already");
        ((int)(await _browser.AskAboutCallAsync("telnyx_rtc.bye", callId))["error"]!["code"]!).ShouldBe(-32002);
    }

    [Fact]
    public async Task Either_side_hangs_up()
    {
        (string first, _, string callId) = await RingAgentAsync();
        await _emulator.Webhooks.PayloadAsync("call.answered", first);
        await _browser.AskAboutCallAsync("telnyx_rtc.bye", callId, ""","cause":"NORMAL_CLEARING","causeCode":16""");
        ((string?)(await EndsAsync(first, "normal_clearing", "200"))["hangup_source"]).ShouldBe("callee");

        (string second, _, string other) = await RingAgentAsync(count: 2);
        await _emulator.Webhooks.PayloadAsync("call.answered", second);
        await _emulator.PostAsync($"calls/{second}/actions/hangup");
        JsonNode bye = await _browser.ParametersAsync("telnyx_rtc.bye");
        ((string?)bye["callID"], (string?)bye["cause"], (int)bye["sipCode"]!).ShouldBe((other, "NORMAL_CLEARING", 200));
        ((string?)(await EndsAsync(second, "normal_clearing", "200"))["hangup_source"]).ShouldBe("caller");
        await Eventually.BecomesTrueAsync(() => _page.Of("drop").Count() >= 2, "the bridge lets go of both legs");
    }

    [Fact]
    public async Task Without_a_registration_nobody_is_there()
    {
        await _browser.Socket.CloseAsync();
        await Eventually.BecomesTrueAsync(async () => (await _emulator.ControlAsync("media"))["agents"]!.AsArray().Count == 0, "unregistered");
        string leg = await _emulator.DialAsync(_agent.Address);
        _emulator.Clock.Advance(TimeSpan.FromMilliseconds(300));
        await EndsAsync(leg, "unspecified", "480");
    }

    [Fact]
    public async Task An_expired_or_deleted_credential_is_not_rung()
    {
        Agent expiring = await Agent.CreateAsync(_emulator, "agent-8", ""","expires_at":"2026-01-05T12:10:00Z" """);
        await using BrowserPhone browser = await BrowserPhone.ReadyAsync(_emulator, expiring.Token);
        await _emulator.ControlAsync("clock", """{"advance_seconds":600}""");
        await _emulator.SendAsync(HttpMethod.Delete, $"v2/telephony_credentials/{_agent.Id}", json: null);
        foreach (Agent agent in (Agent[])[expiring, _agent])
        {
            string leg = await _emulator.DialAsync(agent.Address);
            _emulator.Clock.Advance(TimeSpan.FromMilliseconds(300));
            await EndsAsync(leg, "unspecified", "480");
        }
    }

    [Fact]
    public async Task A_script_still_wins_over_a_browser()
    {
        await _emulator.ControlAsync("phones", """{"identity":"agent-7","behaviour":"answers"}""");
        string leg = await _emulator.DialAsync(_agent.Address);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        await _emulator.Webhooks.PayloadAsync("call.answered", leg);
        _browser.Of("telnyx_rtc.invite").ShouldBeEmpty();
        await _page.MixesAsync(await LegIdAsync(leg), "parrot []");
    }

    [Fact]
    public async Task Answered_through_the_control_API_the_browser_stops_ringing()
    {
        _browser.Answers = false;
        (string leg, string id, _) = await RingAgentAsync();
        await _emulator.ControlAsync($"calls/{leg}/answer", "{}");
        ((string?)(await _browser.ParametersAsync("telnyx_rtc.bye"))["cause"]).ShouldBe("ORIGINATOR_CANCEL");
        await _page.MixesAsync(id, "none []");
    }

    [Fact]
    public async Task A_browser_dials_and_the_application_answers()
    {
        string callId = await DialFromBrowserAsync(""","clientState":"c3RhdGU=","custom_headers":[{"name":"X-Conf","value":"42"}]""");
        JsonNode initiated = await _emulator.Webhooks.PayloadAsync("call.initiated");
        ((string?)initiated["direction"], (string?)initiated["state"], (string?)initiated["to"]).ShouldBe(("outgoing", "parked", "+12025550190"));
        ((string?)initiated["connection_id"], (string?)initiated["client_state"], (string?)initiated["from_sip_uri"])
            .ShouldBe((Agent.ConnectionId, "c3RhdGU=", $"{_agent.SipUser}@sip.telnyx.com"));
        ((string?)initiated["custom_headers"]![0]!["value"], (string?)initiated["calling_party_type"]).ShouldBe(("42", "sip"));
        string leg = (string)initiated["call_control_id"]!;
        JsonNode ringing = await _browser.ParametersAsync("telnyx_rtc.ringing");
        ((string?)ringing["callID"], (string?)ringing["telnyx_call_control_id"]).ShouldBe((callId, leg));

        JsonNode shown = (await _emulator.ControlAsync("calls"))["calls"]![0]!;
        ((string?)shown["direction"], (string?)shown["state"], (string?)shown["connection_id"], (string?)shown["behaviour"])
            .ShouldBe(("outgoing", "parked", Agent.ConnectionId, "browser"));
        ((string?)(await _emulator.GetAsync($"connections/{Agent.ConnectionId}/active_calls")).Data[0]!["call_control_id"]).ShouldBe(leg);

        (await _emulator.PostAsync($"calls/{leg}/actions/answer")).Status.ShouldBe(200);
        JsonNode media = await _browser.ParametersAsync("telnyx_rtc.media");
        ((string?)media["callID"], (string?)media["sdp"]).ShouldBe((callId, "bridge-answer 1"));
        JsonNode answer = await _browser.ParametersAsync("telnyx_rtc.answer");
        ((string?)answer["callID"], answer["sdp"], (string?)answer["telnyx_call_control_id"]).ShouldBe((callId, null, leg));
        ((string?)(await _page.ReceiveAsync("make_answer"))["sdp"]).ShouldBe("browser-offer");
        JsonNode answered = await _emulator.Webhooks.PayloadAsync("call.answered", leg);
        ((string?)answered["connection_id"], answered["state"], (string?)answered["client_state"]).ShouldBe((Agent.ConnectionId, null, "c3RhdGU="));
        string conference = await _emulator.CreateConferenceAsync(leg);
        JsonNode joined = await _emulator.Webhooks.PayloadAsync("conference.participant.joined", leg);
        ((string?)joined["conference_id"], (string?)joined["connection_id"]).ShouldBe((conference, Agent.ConnectionId));
        _emulator.Clock.Advance(TimeSpan.FromSeconds(5));
        (await _emulator.ParticipantsAsync(conference)).Count.ShouldBe(1, "the number dialled rang nobody, so it does not hang up either");
        await _browser.AskAboutCallAsync("telnyx_rtc.bye", callId, ""","cause":"NORMAL_CLEARING" """);
        JsonNode hangup = await EndsAsync(leg, "normal_clearing", "200");
        ((string?)hangup["hangup_source"], (string?)hangup["connection_id"]).ShouldBe(("caller", Agent.ConnectionId));
    }

    [Fact]
    public async Task The_application_with_the_id_of_the_connection_hears_of_a_browsers_call()
    {
        await using EmulatorFixture emulator = await EmulatorFixture.StartAsync(
            options => options.Applications.Add(new() { Id = Agent.ConnectionId, WebhookUrl = $"{options.Applications[0].WebhookUrl}/own" }));
        Agent agent = await Agent.CreateAsync(emulator);
        await using BrowserPhone browser = await BrowserPhone.ReadyAsync(emulator, agent.Token);
        await browser.AskAsync("telnyx_rtc.invite", """{"sdp":"browser-offer","dialogParams":{"callID":"call-1","destination_number":"+12025550101"} }""");
        JsonNode initiated = await emulator.Webhooks.PayloadAsync("call.initiated");
        ((string?)initiated["connection_id"], (string?)initiated["from"]).ShouldBe((Agent.ConnectionId, agent.SipUser));
        emulator.Webhooks.All.ShouldHaveSingleItem().Path.ShouldBe("/hook/own");
    }

    [Fact]
    public async Task A_call_of_a_browser_ends_before_it_is_answered()
    {
        string callId = await DialFromBrowserAsync();
        string leg = (string)(await _emulator.Webhooks.PayloadAsync("call.initiated"))["call_control_id"]!;
        await _browser.AskAboutCallAsync("telnyx_rtc.bye", callId);
        await EndsAsync(leg, "originator_cancel", "487");

        string second = await DialFromBrowserAsync(id: "call-2");
        string given = await InitiatedAsync(2);
        await _browser.AskAboutCallAsync("telnyx_rtc.bye", second, ""","cause":"USER_BUSY","causeCode":17""");
        ((string?)(await EndsAsync(given, "user_busy", "486"))["hangup_source"]).ShouldBe("caller", "what the SDK says when its user gives up");

        string third = await DialFromBrowserAsync(id: "call-3");
        string rejected = await InitiatedAsync(3);
        await _emulator.PostAsync($"calls/{rejected}/actions/reject", """{"cause":"USER_BUSY"}""");
        JsonNode bye = await _browser.ParametersAsync("telnyx_rtc.bye");
        ((string?)bye["callID"], (string?)bye["cause"], (int)bye["sipCode"]!).ShouldBe((third, "USER_BUSY", 486));
    }

    [Fact]
    public async Task Without_an_application_to_ask_a_browsers_call_is_refused()
    {
        await _emulator.PostAsync("call_control_applications", $$"""{"application_name":"x","webhook_event_url":"{{_emulator.Webhooks.Url}}"}""");
        await DialFromBrowserAsync();
        JsonNode bye = await _browser.ParametersAsync("telnyx_rtc.bye");
        ((string?)bye["cause"], (int)bye["sipCode"]!).ShouldBe(("CALL_REJECTED", 403));
        (await _emulator.ControlAsync("calls"))["calls"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Digits_reach_the_application()
    {
        (string leg, _, string callId) = await RingAgentAsync(""","client_state":"c3RhdGU=" """);
        await _emulator.Webhooks.PayloadAsync("call.answered", leg);
        await _browser.AskAboutCallAsync("telnyx_rtc.info", callId, ""","dtmf":"5x#" """);
        await Eventually.BecomesTrueAsync(() => _emulator.Webhooks.OfType("call.dtmf.received").Count == 2, "two digits");
        _emulator.Webhooks.OfType("call.dtmf.received").Select(webhook => (string?)webhook.Payload["digit"]).Order().ShouldBe(["#", "5"]);
        ((string?)_emulator.Webhooks.OfType("call.dtmf.received")[0].Payload["client_state"]).ShouldBe("c3RhdGU=");
    }

    [Fact]
    public async Task A_browser_holds_its_call_by_itself()
    {
        (string agentLeg, string agent, string callId) = await RingAgentAsync();
        await _emulator.Webhooks.PayloadAsync("call.answered", agentLeg);
        string conference = await _emulator.CreateConferenceAsync(agentLeg);
        (string leadLeg, string lead) = await PickUpAsync($$""","conference_config":{"id":"{{conference}}"}""");
        await _emulator.Webhooks.PayloadAsync("call.answered", leadLeg);
        foreach ((string action, string state, string heard) in ((string, string, string)[])[("hold", "held", ""), ("unhold", "active", agent), ("toggleHold", "held", ""), ("toggleHold", "active", agent)])
        {
            string id = await _browser.RequestAsync("telnyx_rtc.modify", $$"""{"action":"{{action}}","dialogParams":{"callID":"{{callId}}"} }""");
            JsonObject answer = await _browser.Socket.ReceiveAsync(frame => frame["id"]!.ToString() == id, "the answer");
            ((string?)answer["result"]!["action"], (string?)answer["result"]!["holdState"]).ShouldBe((action, state));
            await _page.MixesAsync(lead, $"peer [{heard}]");
        }
    }

    [Fact]
    public async Task New_media_of_a_browser_is_answered_anew()
    {
        (string leg, string id, string callId) = await RingAgentAsync();
        await _emulator.Webhooks.PayloadAsync("call.answered", leg);
        JsonObject answer = await _browser.AskAboutCallAsync("telnyx_rtc.modify", callId, ""","action":"updateMedia","sdp":"restart" """);
        ((string?)answer["result"]!["sdp"], (string?)answer["result"]!["callID"]).ShouldBe(("bridge-answer 2", callId));
        ((string?)(await _page.ReceiveAsync("make_answer", id))["sdp"]).ShouldBe("restart");
    }

    [Fact]
    public async Task Candidates_and_debug_reports_are_acknowledged()
    {
        (_, _, string callId) = await RingAgentAsync();
        (await _browser.AskAboutCallAsync("telnyx_rtc.candidate", callId, ""","candidate":"x" """))["result"].ShouldNotBeNull();
        (await _browser.AskAboutCallAsync("telnyx_rtc.endOfCandidates", callId, ""","endOfCandidates":true"""))["result"].ShouldNotBeNull();
        await _browser.Socket.SendAsync("""{"id":"d1","type":"debug_report_start","debug_report_id":"r","call_id":"c"}""");
        (await _browser.Socket.ReceiveAsync(frame => frame["id"]!.ToString() == "d1", "its answer"))["result"].ShouldNotBeNull();
        ((int)(await _browser.AskAboutCallAsync("telnyx_rtc.sing", callId))["error"]!["code"]!).ShouldBe(-32601);
    }

    [Fact]
    public async Task Of_several_tabs_the_newest_is_rung_and_after_it_the_one_before()
    {
        await using BrowserPhone newer = await BrowserPhone.ReadyAsync(_emulator, _agent.Token);
        (await _emulator.ControlAsync("media"))["agents"]![0]!["sockets"]!.GetValue<int>().ShouldBe(2);
        newer.Answers = false;
        await _emulator.DialAsync(_agent.Address);
        await newer.ReceiveAsync("telnyx_rtc.invite");
        _browser.Of("telnyx_rtc.invite").ShouldBeEmpty();
        await newer.Socket.CloseAsync();
        await _browser.ReceiveAsync("telnyx_rtc.invite");
    }

    private async Task SeatAsync(string conference, string action, string leg) =>
        (await _emulator.PostAsync($"conferences/{conference}/actions/{action}", $$"""{"call_control_ids":["{{leg}}"]}""")).Status.ShouldBe(200);

    private async Task<(string Leg, string LegId, string CallId)> RingAgentAsync(string more = "", int count = 1)
    {
        string leg = await _emulator.DialAsync(_agent.Address, more);
        JsonNode invite = await _browser.ParametersAsync("telnyx_rtc.invite", count);
        return (leg, (string)invite["telnyx_leg_id"]!, (string)invite["callID"]!);
    }

    private async Task<(string Leg, string LegId)> PickUpAsync(string more)
    {
        string leg = await _emulator.DialAsync(EmulatorFixture.VirtualPhone, more);
        string id = await LegIdAsync(leg);
        await _page.ReceiveAsync("ring", id);
        await _page.SendAsync("pick_up", id);
        return (leg, id);
    }

    private async Task<string> DialFromBrowserAsync(string more = "", string id = "call-1")
    {
        JsonObject answer = await _browser.AskAsync(
            "telnyx_rtc.invite",
            $$"""{"sdp":"browser-offer","dialogParams":{"callID":"{{id}}","destination_number":"+12025550190","caller_id_number":"+12025550100"{{more}} } }""");
        ((string?)answer["result"]!["message"]).ShouldBe("CALL CREATED");
        return id;
    }

    private async Task<string> InitiatedAsync(int count)
    {
        await Eventually.BecomesTrueAsync(() => _emulator.Webhooks.OfType("call.initiated").Count == count, $"call {count}");
        return (string)_emulator.Webhooks.OfType("call.initiated")[count - 1].Payload["call_control_id"]!;
    }

    private async Task<string> LegIdAsync(string leg) => (string)(await _emulator.GetAsync($"calls/{leg}")).Data["call_leg_id"]!;

    private async Task<JsonNode> EndsAsync(string leg, string cause, string status)
    {
        JsonNode hangup = await _emulator.Webhooks.PayloadAsync("call.hangup", leg);
        ((string?)hangup["hangup_cause"], (string?)hangup["sip_hangup_cause"]).ShouldBe((cause, status));
        return hangup;
    }
}
