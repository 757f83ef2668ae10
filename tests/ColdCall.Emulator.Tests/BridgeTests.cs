using System.Net.WebSockets;
using System.Text.Json.Nodes;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

public sealed class BridgeTests : IAsyncLifetime
{
    private EmulatorFixture _emulator = null!;

    public async ValueTask InitializeAsync() => _emulator = await EmulatorFixture.StartAsync();

    public async ValueTask DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task One_page_is_elected_and_a_preferred_one_takes_over_while_nobody_talks()
    {
        await using EmulatorPage frame = await EmulatorPage.OpenAsync(_emulator, "bridge", audio: false);
        await Eventually.BecomesTrueAsync(() => frame.Status == "none" && frame.IsElected == false, "nobody bridges");
        await frame.RunAudioAsync(true);
        await frame.IsElectedAsync();
        await using EmulatorPage second = await EmulatorPage.OpenAsync(_emulator, "bridge");
        await Eventually.BecomesTrueAsync(() => second.Status == "elsewhere" && second.IsElected == false, "the first stays");
        await using EmulatorPage switchboard = await EmulatorPage.OpenAsync(_emulator);
        await switchboard.IsElectedAsync();
        await Eventually.BecomesTrueAsync(() => frame.IsElected == false && frame.Status == "elsewhere", "the first yields");
        JsonNode media = await _emulator.ControlAsync("media");
        ((string?)media["bridge"]!["page"], (string?)media["bridge"]!["since"]).ShouldBe(("switchboard", "2026-01-05T12:00:00.000000Z"));
        media["pages"]!.AsArray().Select(page => (bool)page!["elected"]!).ShouldBe([false, false, true]);
        await switchboard.RunAudioAsync(false);
        await frame.IsElectedAsync();
    }

    [Fact]
    public async Task A_preferred_page_waits_while_legs_have_audio()
    {
        await using EmulatorPage phone = await EmulatorPage.OpenAsync(_emulator, "bridge", phone: "*");
        string leg = await PickUpAsync(phone);
        await using EmulatorPage switchboard = await EmulatorPage.OpenAsync(_emulator);
        await Eventually.BecomesTrueAsync(() => switchboard.Status == "elsewhere", "told");
        await phone.SendAsync("hang_up", leg);
        await switchboard.IsElectedAsync();
    }

    [Fact]
    public async Task When_the_bridge_goes_the_next_takes_over_and_everybody_is_connected_anew()
    {
        await using EmulatorPage bridge = await EmulatorPage.OpenAsync(_emulator);
        await bridge.IsElectedAsync();
        await using EmulatorPage next = await EmulatorPage.OpenAsync(_emulator, "bridge");
        await using EmulatorPage phone = await EmulatorPage.OpenAsync(_emulator, "bridge", audio: null, phone: "*");
        Agent agent = await Agent.CreateAsync(_emulator);
        await using BrowserPhone browser = await BrowserPhone.ReadyAsync(_emulator, agent.Token);
        string agentLeg = await _emulator.DialAsync(agent.Address);
        await _emulator.Webhooks.PayloadAsync("call.answered", agentLeg);
        string conference = await _emulator.CreateConferenceAsync(agentLeg);
        string lead = await PickUpAsync(phone, $$""","conference_config":{"id":"{{conference}}"}""");
        JsonNode invite = await browser.ParametersAsync("telnyx_rtc.invite");
        (string callId, string agentId) = ((string)invite["callID"]!, (string)invite["telnyx_leg_id"]!);

        await bridge.Socket.CloseAsync();
        await next.IsElectedAsync();
        await browser.Socket.IsClosedAsync(1012);
        ((int)(await next.ReceiveAsync("set_answer", lead))["take"]!).ShouldBeGreaterThan(1);
        ((int)(await phone.ReceiveAsync("offer", lead, 2))["take"]!).ShouldBeGreaterThan(1);

        await using BrowserPhone back = await BrowserPhone.ReadyAsync(_emulator, agent.Token, browser.SessionId);
        (await back.ParametersAsync("telnyx_rtc.clientReady"))["reattached_sessions"]!.AsArray().Select(id => (string?)id).ShouldBe([callId]);
        JsonNode attach = await back.ParametersAsync("telnyx_rtc.attach");
        ((string?)attach["callID"], (string?)attach["telnyx_leg_id"]).ShouldBe((callId, agentId));
        ((string?)(await next.ReceiveAsync("set_answer", agentId))["sdp"]).ShouldBe($"sdk-answer to {(string?)attach["sdp"]}");
        await next.MixesAsync(agentId, $"peer [{lead}]");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(30));
        (await _emulator.ControlAsync("calls"))["calls"]!.AsArray().ShouldAllBe(call => (string?)call!["state"] == "answered");
    }

    [Fact]
    public async Task A_browser_that_rings_while_the_bridge_changes_is_rung_anew()
    {
        await using EmulatorPage bridge = await EmulatorPage.OpenAsync(_emulator);
        await bridge.IsElectedAsync();
        await using EmulatorPage next = await EmulatorPage.OpenAsync(_emulator, "bridge");
        Agent agent = await Agent.CreateAsync(_emulator);
        await using BrowserPhone browser = await BrowserPhone.ReadyAsync(_emulator, agent.Token);
        browser.Answers = false;
        string leg = await _emulator.DialAsync(agent.Address);
        await browser.ReceiveAsync("telnyx_rtc.invite");
        await bridge.Socket.CloseAsync();
        await browser.Socket.IsClosedAsync(1012);
        await using BrowserPhone back = await BrowserPhone.ReadyAsync(_emulator, agent.Token, browser.SessionId);
        (await back.ParametersAsync("telnyx_rtc.clientReady"))["reattached_sessions"]!.AsArray().ShouldBeEmpty();
        await _emulator.Webhooks.PayloadAsync("call.answered", leg);
        (await _emulator.ControlAsync("rings"))["rings"]![0]!["rings"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task A_bridge_that_comes_back_in_time_saves_the_call()
    {
        await using EmulatorPage bridge = await EmulatorPage.OpenAsync(_emulator);
        await using EmulatorPage phone = await EmulatorPage.OpenAsync(_emulator, "bridge", audio: null, phone: "*");
        string leg = await PickUpAsync(phone);
        await bridge.Socket.CloseAsync();
        await Eventually.BecomesTrueAsync(() => phone.Status == "none", "nobody bridges");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(9));
        await using EmulatorPage next = await EmulatorPage.OpenAsync(_emulator);
        await next.ReceiveAsync("set_answer", leg);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(20));
        await next.MixesAsync(leg, "peer []");
        phone.Of("ended").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bridge_that_goes_before_it_has_offered_is_replaced_unnoticed()
    {
        await using EmulatorPage bridge = await EmulatorPage.OpenAsync(_emulator);
        await bridge.IsElectedAsync();
        bridge.IsSilent = true;
        await using EmulatorPage next = await EmulatorPage.OpenAsync(_emulator, "bridge");
        await using EmulatorPage phone = await EmulatorPage.OpenAsync(_emulator, "bridge", audio: null, phone: "*");
        Agent agent = await Agent.CreateAsync(_emulator);
        await using BrowserPhone browser = await BrowserPhone.ReadyAsync(_emulator, agent.Token);
        string agentLeg = await _emulator.DialAsync(agent.Address);
        string lead = await RingAsync(phone);
        await phone.SendAsync("pick_up", lead);
        int old = (int)(await bridge.ReceiveAsync("make_offer", lead))["take"]!;
        await bridge.RunAudioAsync(false);
        await next.IsElectedAsync();
        await bridge.SendAsync("offer", lead, $$""","take":{{old}},"sdp":"too late" """);
        await next.ReceiveAsync("set_answer", lead);
        await _emulator.Webhooks.PayloadAsync("call.answered", agentLeg);
        ((string?)phone.Of("offer", lead).ShouldHaveSingleItem()["sdp"]).ShouldStartWith("bridge-offer");
        browser.Of("telnyx_rtc.invite").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Whoever_answers_while_there_is_no_bridge_is_connected_by_the_next()
    {
        await using EmulatorPage phone = await EmulatorPage.OpenAsync(_emulator, audio: false, phone: "*");
        Agent agent = await Agent.CreateAsync(_emulator);
        await using BrowserPhone browser = await BrowserPhone.ReadyAsync(_emulator, agent.Token);
        await browser.AskAsync("telnyx_rtc.invite", """{"sdp":"browser-offer","dialogParams":{"callID":"mine","destination_number":"+12025550101"} }""");
        string parked = (string)(await _emulator.Webhooks.PayloadAsync("call.initiated"))["call_control_id"]!;
        await _emulator.PostAsync($"calls/{parked}/actions/answer");
        string lead = await RingAsync(phone);
        await phone.SendAsync("pick_up", lead);
        await Eventually.BecomesTrueAsync(async () => (await _emulator.ControlAsync("media"))["lines"]!.AsArray().Count == 2, "two lines wait");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(9));
        await phone.RunAudioAsync(true);
        ((string?)(await phone.ReceiveAsync("make_answer"))["sdp"]).ShouldBe("browser-offer");
        ((string?)(await browser.ParametersAsync("telnyx_rtc.media"))["sdp"]).ShouldStartWith("bridge-answer");
        await phone.ReceiveAsync("set_answer", lead);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(20));
        (await _emulator.ControlAsync("calls"))["calls"]!.AsArray().ShouldAllBe(call => (string?)call!["state"] == "answered");
    }

    [Fact]
    public async Task Without_a_bridge_for_10_seconds_the_leg_ends_and_says_why()
    {
        await using EmulatorPage phone = await EmulatorPage.OpenAsync(_emulator, audio: false, phone: "*");
        Agent agent = await Agent.CreateAsync(_emulator);
        await using BrowserPhone browser = await BrowserPhone.ReadyAsync(_emulator, agent.Token);
        string agentLeg = await _emulator.DialAsync(agent.Address);
        string leadLeg = await _emulator.DialAsync(EmulatorFixture.VirtualPhone);
        string lead = (string)(await phone.ReceiveAsync("ring"))["leg"]!;
        await phone.SendAsync("pick_up", lead);
        await Eventually.BecomesTrueAsync(async () => (await _emulator.ControlAsync("media"))["lines"]!.AsArray().Count == 2, "two lines wait");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(10));
        foreach (string leg in (string[])[agentLeg, leadLeg])
        {
            JsonNode hangup = await _emulator.Webhooks.PayloadAsync("call.hangup", leg);
            ((string?)hangup["hangup_cause"], (string?)hangup["sip_hangup_cause"], (string?)hangup["hangup_source"]).ShouldBe(("unspecified", "488", "unknown"));
        }

        ((string?)(await phone.ReceiveAsync("ended", lead))["reason"]).ShouldBe("no page bridges the audio");
        (await _emulator.ControlAsync("calls"))["calls"]!.AsArray().ShouldAllBe(call => (string?)call!["end_detail"] == "no page bridges the audio");
    }

    [Fact]
    public async Task The_browser_hears_why_its_call_ended()
    {
        await using EmulatorPage bridge = await EmulatorPage.OpenAsync(_emulator);
        Agent agent = await Agent.CreateAsync(_emulator);
        await using BrowserPhone browser = await BrowserPhone.ReadyAsync(_emulator, agent.Token);
        string leg = await _emulator.DialAsync(agent.Address);
        await _emulator.Webhooks.PayloadAsync("call.answered", leg);
        await bridge.Socket.CloseAsync();
        await Eventually.BecomesTrueAsync(async () => (await _emulator.ControlAsync("media"))["bridge"] is null, "nobody bridges");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(10));
        JsonNode bye = await browser.ParametersAsync("telnyx_rtc.bye");
        ((string?)bye["cause"], (int)bye["sipCode"]!, (string?)bye["sipReason"]).ShouldBe(("INCOMPATIBLE_DESTINATION", 488, "no page bridges the audio"));
    }

    [Fact]
    public async Task A_browser_that_tries_again_without_a_bridge_gains_no_time_but_may_be_served_in_time()
    {
        foreach (bool inTime in (bool[])[true, false])
        {
            EmulatorPage bridge = await EmulatorPage.OpenAsync(_emulator);
            Agent agent = await Agent.CreateAsync(_emulator);
            await using BrowserPhone browser = await BrowserPhone.ReadyAsync(_emulator, agent.Token);
            string leg = await _emulator.DialAsync(agent.Address);
            await _emulator.Webhooks.PayloadAsync("call.answered", leg);
            string callId = (string)(await browser.ParametersAsync("telnyx_rtc.invite"))["callID"]!;
            await bridge.DisposeAsync();
            await Eventually.BecomesTrueAsync(async () => (await _emulator.ControlAsync("media"))["bridge"] is null, "nobody bridges");
            _emulator.Clock.Advance(TimeSpan.FromSeconds(6));
            string id = await browser.RequestAsync("telnyx_rtc.modify", $$"""{"action":"updateMedia","sdp":"restart","dialogParams":{"callID":"{{callId}}"} }""");
            await Eventually.BecomesTrueAsync(async () => (int)(await _emulator.ControlAsync("media"))["lines"]![0]!["take"]! == 3, "tried");
            if (inTime)
            {
                await using EmulatorPage next = await EmulatorPage.OpenAsync(_emulator);
                JsonObject answer = await browser.Socket.ReceiveAsync(frame => frame["id"]!.ToString() == id, "its answer");
                ((string?)answer["result"]!["sdp"]).ShouldStartWith("bridge-answer");
                await _emulator.PostAsync($"calls/{leg}/actions/hangup");
            }
            else
            {
                _emulator.Clock.Advance(TimeSpan.FromSeconds(4));
                ((string?)(await browser.ParametersAsync("telnyx_rtc.bye"))["sipReason"]).ShouldBe("no page bridges the audio");
            }
        }
    }

    [Fact]
    public async Task A_bridge_that_does_not_respond_or_fails_ends_the_leg()
    {
        await using EmulatorPage phone = await EmulatorPage.OpenAsync(_emulator, phone: "*");
        phone.IsSilent = true;
        string silent = await RingAsync(phone);
        await phone.SendAsync("pick_up", silent);
        await phone.ReceiveAsync("make_offer", silent);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(10));
        ((string?)(await phone.ReceiveAsync("ended", silent))["reason"]).ShouldBe("the page that bridges the audio did not respond");

        string failing = await RingAsync(phone, count: 2);
        await phone.SendAsync("pick_up", failing);
        int take = (int)(await phone.ReceiveAsync("make_offer", failing))["take"]!;
        await phone.SendAsync("failed", failing, $$""","take":{{take - 1}},"reason":"too old" """);
        await phone.SendAsync("failed", failing, $$""","take":{{take}},"reason":"no audio device" """);
        ((string?)(await phone.ReceiveAsync("ended", failing))["reason"]).ShouldBe("no audio device");
    }

    [Fact]
    public async Task A_phone_page_that_cannot_connect_ends_its_call_and_says_why()
    {
        await using EmulatorPage bridge = await EmulatorPage.OpenAsync(_emulator);
        await using EmulatorPage phone = await EmulatorPage.OpenAsync(_emulator, "bridge", audio: null, phone: "*");
        phone.IsSilent = true;
        string leg = await RingAsync(phone);
        await phone.SendAsync("pick_up", leg);
        int take = (int)(await phone.ReceiveAsync("offer", leg))["take"]!;
        await phone.SendAsync("failed", leg, $$""","take":{{take}},"reason":"no microphone" """);
        ((string?)(await phone.ReceiveAsync("ended", leg))["reason"]).ShouldBe("no microphone");
        ((string?)(await _emulator.ControlAsync("calls"))["calls"]![0]!["end_detail"]).ShouldBe("no microphone");
    }

    [Fact]
    public async Task A_lost_connection_is_made_anew_but_not_for_ever()
    {
        await using EmulatorPage phone = await EmulatorPage.OpenAsync(_emulator, phone: "*");
        string leg = await PickUpAsync(phone);
        for (int loss = 1; loss <= 3; loss++)
        {
            int take = (int)(await phone.ReceiveAsync("set_answer", leg, loss))["take"]!;
            await phone.SendAsync("lost", leg, $$""","take":{{take}}""");
        }

        ((string?)(await phone.ReceiveAsync("ended", leg))["reason"]).ShouldBe("the audio connection was lost repeatedly");
        phone.Of("set_answer", leg).Count().ShouldBe(3);
    }

    [Fact]
    public async Task Losses_far_apart_are_forgiven()
    {
        await using EmulatorPage phone = await EmulatorPage.OpenAsync(_emulator, phone: "*");
        string leg = await PickUpAsync(phone);
        for (int loss = 1; loss <= 5; loss++)
        {
            int take = (int)(await phone.ReceiveAsync("set_answer", leg, loss))["take"]!;
            _emulator.Clock.Advance(TimeSpan.FromMinutes(2));
            await phone.SendAsync("lost", leg, $$""","take":{{take}}""");
        }

        await phone.ReceiveAsync("set_answer", leg, 6);
    }

    [Fact]
    public async Task A_phone_page_that_goes_hangs_up_what_it_answered_and_lets_others_ring()
    {
        await using EmulatorPage bridge = await EmulatorPage.OpenAsync(_emulator);
        await using EmulatorPage phone = await EmulatorPage.OpenAsync(_emulator, "bridge", audio: null, phone: "*");
        await using EmulatorPage other = await EmulatorPage.OpenAsync(_emulator, "bridge", audio: null, phone: "*");
        string first = await _emulator.DialAsync(EmulatorFixture.VirtualPhone);
        string answered = (string)(await phone.ReceiveAsync("ring"))["leg"]!;
        await phone.SendAsync("pick_up", answered);
        await _emulator.Webhooks.PayloadAsync("call.answered", first);
        ((string?)(await other.ReceiveAsync("ring_end", answered))["reason"]).ShouldBe("answered elsewhere");

        phone.IsSilent = true;
        string second = await _emulator.DialAsync(EmulatorFixture.VirtualPhone);
        string ringing = (string)(await phone.ReceiveAsync("ring", count: 2))["leg"]!;
        await phone.SendAsync("pick_up", ringing);
        await other.ReceiveAsync("ring_end", ringing);
        await phone.Socket.CloseAsync();
        ((string?)(await _emulator.Webhooks.PayloadAsync("call.hangup", first))["hangup_source"]).ShouldBe("callee");
        await other.ReceiveAsync("ring", ringing, 2);
        await other.SendAsync("pick_up", ringing);
        await _emulator.Webhooks.PayloadAsync("call.answered", second);
    }

    [Fact]
    public async Task Of_twenty_who_pick_up_at_once_one_has_the_call()
    {
        await using EmulatorPage bridge = await EmulatorPage.OpenAsync(_emulator);
        var phones = new List<EmulatorPage>();
        for (int i = 0; i < 20; i++) phones.Add(await EmulatorPage.OpenAsync(_emulator, "bridge", audio: null, phone: i % 2 == 0 ? "*" : EmulatorFixture.VirtualPhone));
        string leg = await _emulator.DialAsync(EmulatorFixture.VirtualPhone);
        foreach (EmulatorPage phone in phones) await phone.ReceiveAsync("ring");
        string id = (string)phones[0].Of("ring").Single()["leg"]!;
        await Task.WhenAll(phones.Select(phone => phone.SendAsync("pick_up", id)));
        await _emulator.Webhooks.PayloadAsync("call.answered", leg);
        await Eventually.BecomesTrueAsync(() => phones.Count(phone => phone.Of("ring_end", id).Any()) == 19, "nineteen are told");
        phones.Count(phone => phone.Of("offer", id).Any()).ShouldBe(1);
        bridge.Of("make_offer", id).Count().ShouldBe(1);
        _emulator.Webhooks.OfType("call.answered").Count.ShouldBe(1);
        foreach (EmulatorPage phone in phones) await phone.DisposeAsync();
    }

    [Fact]
    public async Task A_page_rings_for_its_number_only_and_hears_how_it_ended()
    {
        await using EmulatorPage silent = await EmulatorPage.OpenAsync(_emulator);
        await using EmulatorPage other = await EmulatorPage.OpenAsync(_emulator, "bridge", audio: null, phone: "+12025550198");
        await using EmulatorPage phone = await EmulatorPage.OpenAsync(_emulator, "bridge", audio: null, phone: EmulatorFixture.VirtualPhone);
        string cancelled = await RingAsync(phone);
        await _emulator.ControlAsync($"calls/{cancelled}/hangup", "{}");
        ((string?)(await phone.ReceiveAsync("ring_end", cancelled))["reason"]).ShouldBe("rejected");
        string late = await RingAsync(phone, ""","timeout_secs":5,"retry_on_timeout":false""", 2);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(5));
        ((string?)(await phone.ReceiveAsync("ring_end", late))["reason"]).ShouldBe("not answered");
        string renumbered = await RingAsync(phone, count: 3);
        await phone.Socket.SendAsync("""{"type":"phone","number":"+12025550198"}""");
        await phone.ReceiveAsync("ring_end", renumbered);
        (silent.Of("ring").Any(), other.Of("ring").Any()).ShouldBe((false, false));
    }

    [Fact]
    public async Task The_person_at_the_phone_rejects_dials_digits_and_hangs_up()
    {
        await using EmulatorPage phone = await EmulatorPage.OpenAsync(_emulator, phone: "*");
        string rejected = await RingAsync(phone);
        await phone.SendAsync("reject", rejected);
        ((string?)(await _emulator.Webhooks.PayloadAsync("call.hangup"))["hangup_cause"]).ShouldBe("call_rejected");
        string leg = await PickUpAsync(phone, count: 2);
        await phone.ReceiveAsync("set_answer", leg);
        await phone.SendAsync("digit", leg, ""","digit":"*" """);
        ((string?)(await _emulator.Webhooks.PayloadAsync("call.dtmf.received"))["digit"]).ShouldBe("*");
        await phone.SendAsync("hang_up", leg);
        ((string?)(await phone.ReceiveAsync("ended", leg))["reason"]).ShouldBe("hung up");
        await phone.ReceiveAsync("drop", leg);
        await phone.SendAsync("hang_up", leg);
        await phone.SendAsync("pick_up", leg);
        (await _emulator.ControlAsync("media"))["lines"]!.AsArray().ShouldBeEmpty("what comes too late does nothing");
    }

    [Fact]
    public async Task A_reset_ends_every_call_and_leaves_everybody_connected()
    {
        await using EmulatorPage phone = await EmulatorPage.OpenAsync(_emulator, phone: "*");
        Agent agent = await Agent.CreateAsync(_emulator);
        await using BrowserPhone browser = await BrowserPhone.ReadyAsync(_emulator, agent.Token);
        string agentLeg = await _emulator.DialAsync(agent.Address);
        await _emulator.Webhooks.PayloadAsync("call.answered", agentLeg);
        string answered = await PickUpAsync(phone);
        await phone.ReceiveAsync("set_answer", answered);
        string ringing = await RingAsync(phone, count: 2);
        (await _emulator.ControlAsync("reset", "{}")).Status.ShouldBe(200);
        ((string?)(await phone.ReceiveAsync("ended", answered))["reason"]).ShouldBe("the emulator was reset");
        ((string?)(await phone.ReceiveAsync("ring_end", ringing))["reason"]).ShouldBe("the emulator was reset");
        await browser.ReceiveAsync("telnyx_rtc.bye");
        await Eventually.BecomesTrueAsync(() => phone.Mix.Count == 0, "nobody is heard");
        await phone.ReceiveAsync("drop", answered);

        _emulator.Clock.Advance(TimeSpan.FromSeconds(15));
        await browser.ReceiveAsync("telnyx_rtc.ping");
        string again = await _emulator.DialAsync(agent.Address);
        await _emulator.Webhooks.PayloadAsync("call.answered", again);
    }

    [Theory]
    [InlineData("oops", 1007)]
    [InlineData("""{"type":"audio","running":true}""", 1008)]
    [InlineData("""{"type":"hello"}""", 1008)]
    [InlineData("""{"type":"hello","page":"x"}""", 1008)]
    [InlineData("""{"page":"bridge"}""", 1008)]
    public async Task A_malformed_first_frame_closes_the_socket(string frame, int code)
    {
        await using EmulatorPage page = await EmulatorPage.OpenRawAsync(_emulator);
        await page.Socket.SendAsync(frame);
        await page.Socket.IsClosedAsync(code);
        page.Socket.CloseReason.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("""{"type":"hello","page":"bridge"}""")]
    [InlineData("""{"type":"audio","running":"yes"}""")]
    [InlineData("""{"type":"phone","number":7}""")]
    [InlineData("""{"type":"pick_up"}""")]
    [InlineData("""{"type":"digit","leg":"x","digit":"!"}""")]
    [InlineData("""{"type":"offer","leg":"x","take":1}""")]
    [InlineData("""{"type":"answer","leg":"x","sdp":"x"}""")]
    [InlineData("""{"type":"failed","leg":"x","take":1.5,"reason":"x"}""")]
    public async Task A_malformed_later_frame_does_too(string frame)
    {
        await using EmulatorPage page = await EmulatorPage.OpenAsync(_emulator);
        await page.Socket.SendAsync("""{"type":"of the future"}""");
        await page.Socket.SendAsync("""{"type":"pick_up","leg":"unknown"}""");
        await page.IsElectedAsync();
        await page.Socket.SendAsync(frame);
        await page.Socket.IsClosedAsync(1008);
    }

    [Fact]
    public async Task There_are_a_hundred_pages_at_most()
    {
        var pages = new List<EmulatorPage>();
        for (int i = 0; i < 100; i++) pages.Add(await EmulatorPage.OpenAsync(_emulator, audio: null));
        (await Should.ThrowAsync<WebSocketException>(() => EmulatorPage.OpenRawAsync(_emulator))).Message.ShouldContain("503");
        foreach (EmulatorPage page in pages) await page.DisposeAsync();
    }

    private async Task<string> RingAsync(EmulatorPage phone, string more = "", int count = 1)
    {
        await _emulator.DialAsync(EmulatorFixture.VirtualPhone, more);
        return (string)(await phone.ReceiveAsync("ring", count: count))["leg"]!;
    }

    private async Task<string> PickUpAsync(EmulatorPage phone, string more = "", int count = 1)
    {
        string leg = await RingAsync(phone, more, count);
        await phone.SendAsync("pick_up", leg);
        await phone.ReceiveAsync("offer", leg);
        await Eventually.BecomesTrueAsync(
            async () => (await _emulator.ControlAsync("media"))["lines"]!.AsArray().Any(line => (string?)line!["leg_id"] == leg && (string?)line["state"] == "connected"),
            "connected");
        return leg;
    }
}
