using System.Text.Json.Nodes;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

/// <summary>A browser whose socket breaks, and what it finds when it comes back.</summary>
public sealed class BrowserReturnTests : IAsyncLifetime
{
    private EmulatorFixture _emulator = null!;
    private EmulatorPage _page = null!;
    private Agent _agent = null!;
    private BrowserPhone _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await EmulatorFixture.StartAsync();
        _page = await EmulatorPage.OpenAsync(_emulator);
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
    public async Task Within_10_seconds_it_has_its_call_back()
    {
        (string leg, string callId) = await AnswerAsync();
        await GoAsync();
        _emulator.Clock.Advance(TimeSpan.FromSeconds(9));
        await using BrowserPhone back = await BrowserPhone.ReadyAsync(_emulator, _agent.Token, _browser.SessionId);
        back.SessionId.ShouldBe(_browser.SessionId);
        (await back.ParametersAsync("telnyx_rtc.clientReady"))["reattached_sessions"]!.AsArray().Select(id => (string?)id).ShouldBe([callId]);
        JsonNode attach = await back.ParametersAsync("telnyx_rtc.attach");
        ((string?)attach["callID"], (string?)attach["telnyx_call_control_id"], (string?)attach["sdp"]).ShouldBe((callId, leg, "bridge-offer 2"));
        await Eventually.BecomesTrueAsync(() => _page.Of("set_answer").Count() == 2, "connected again");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(14));
        await StateIsAsync("answered");
        await back.AskAboutCallAsync("telnyx_rtc.bye", callId);
        await _emulator.Webhooks.PayloadAsync("call.hangup", leg);
    }

    [Fact]
    public async Task A_reload_may_be_noticed_before_the_old_socket_is_gone()
    {
        (_, string callId) = await AnswerAsync();
        await using BrowserPhone reloaded = await BrowserPhone.ReadyAsync(_emulator, _agent.Token, _browser.SessionId);
        ((string?)(await reloaded.ParametersAsync("telnyx_rtc.attach"))["callID"]).ShouldBe(callId);
        await Eventually.BecomesTrueAsync(() => _page.Of("set_answer").Count() == 2, "connected again: a browser has only so long to answer");
        await _browser.Socket.CloseAsync();
        _emulator.Clock.Advance(TimeSpan.FromSeconds(14));
        await StateIsAsync("answered");
    }

    [Fact]
    public async Task After_10_seconds_it_has_hung_up()
    {
        (string leg, _) = await AnswerAsync();
        await GoAsync();
        _emulator.Clock.Advance(TimeSpan.FromSeconds(9.9));
        await StateIsAsync("answered");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(0.1));
        JsonNode hangup = await _emulator.Webhooks.PayloadAsync("call.hangup", leg);
        ((string?)hangup["hangup_cause"], (string?)hangup["hangup_source"]).ShouldBe(("normal_clearing", "callee"));
        await using BrowserPhone back = await BrowserPhone.ReadyAsync(_emulator, _agent.Token, _browser.SessionId);
        back.SessionId.ShouldBe(_browser.SessionId, "the session is known for 90 s");
        (await back.ParametersAsync("telnyx_rtc.clientReady"))["reattached_sessions"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_session_is_forgotten_after_90_seconds_and_is_nobody_elses()
    {
        Agent other = await Agent.CreateAsync(_emulator, "agent-8");
        await using BrowserPhone stranger = await BrowserPhone.ReadyAsync(_emulator, other.Token, _browser.SessionId);
        stranger.SessionId.ShouldNotBe(_browser.SessionId);
        await GoAsync();
        _emulator.Clock.Advance(TimeSpan.FromSeconds(90));
        await using BrowserPhone back = await BrowserPhone.ReadyAsync(_emulator, _agent.Token, _browser.SessionId);
        back.SessionId.ShouldNotBe(_browser.SessionId);
    }

    [Fact]
    public async Task A_goodbye_ends_at_once_whatever_the_socket_does()
    {
        (string leg, string callId) = await AnswerAsync();
        await _browser.AskAboutCallAsync("telnyx_rtc.bye", callId);
        await _browser.Socket.CloseAsync();
        await _emulator.Webhooks.PayloadAsync("call.hangup", leg);
    }

    [Fact]
    public async Task A_ringing_leg_rings_on_and_is_offered_to_the_next_registration()
    {
        _browser.Answers = false;
        string leg = await _emulator.DialAsync(_agent.Address);
        JsonNode first = await _browser.ParametersAsync("telnyx_rtc.invite");
        await GoAsync();
        _emulator.Clock.Advance(TimeSpan.FromSeconds(20));
        await StateIsAsync("ringing");
        await using BrowserPhone next = await BrowserPhone.ReadyAsync(_emulator, _agent.Token);
        JsonNode invite = await next.ParametersAsync("telnyx_rtc.invite");
        ((string?)invite["callID"]).ShouldNotBe((string?)first["callID"]);
        await _emulator.Webhooks.PayloadAsync("call.answered", leg);
    }

    [Fact]
    public async Task A_call_it_made_waits_for_it_too()
    {
        await _browser.AskAsync("telnyx_rtc.invite", """{"sdp":"browser-offer","dialogParams":{"callID":"mine","destination_number":"+12025550101"} }""");
        string leg = (string)(await _emulator.Webhooks.PayloadAsync("call.initiated"))["call_control_id"]!;
        await GoAsync();
        await using BrowserPhone back = await BrowserPhone.ReadyAsync(_emulator, _agent.Token, _browser.SessionId);
        await _emulator.PostAsync($"calls/{leg}/actions/answer");
        ((string?)(await back.ParametersAsync("telnyx_rtc.attach"))["callID"]).ShouldBe("mine");
        await Eventually.BecomesTrueAsync(() => _page.Of("set_answer").Any(), "connected");
        await back.Socket.CloseAsync();
        await Eventually.BecomesTrueAsync(async () => (await _emulator.ControlAsync("media"))["agents"]!.AsArray().Count == 0, "gone");
        _emulator.Clock.Advance(TimeSpan.FromSeconds(10));
        ((string?)(await _emulator.Webhooks.PayloadAsync("call.hangup", leg))["hangup_source"]).ShouldBe("caller");
    }

    [Fact]
    public async Task Several_calls_of_a_browser_that_stays_away_end_together()
    {
        (string host, _) = await AnswerAsync();
        string conference = await _emulator.CreateConferenceAsync(host);
        string guest = await _emulator.DialAsync(_agent.Address);
        await _emulator.Webhooks.PayloadAsync("call.answered", guest);
        await _emulator.JoinAsync(conference, guest, ""","end_conference_on_exit":true""");
        await GoAsync();
        _emulator.Clock.Advance(TimeSpan.FromSeconds(10));
        await _emulator.Webhooks.PayloadAsync("call.hangup", host);
        await _emulator.Webhooks.PayloadAsync("call.hangup", guest);
    }

    private async Task<(string Leg, string CallId)> AnswerAsync()
    {
        string leg = await _emulator.DialAsync(_agent.Address);
        await _emulator.Webhooks.PayloadAsync("call.answered", leg);
        return (leg, (string)(await _browser.ParametersAsync("telnyx_rtc.invite"))["callID"]!);
    }

    private async Task GoAsync()
    {
        await _browser.Socket.CloseAsync();
        await Eventually.BecomesTrueAsync(
            async () => !(await _emulator.ControlAsync("media"))["agents"]!.AsArray().Any(agent => (string?)agent!["user"] == _agent.SipUser), "gone");
    }

    private async Task StateIsAsync(string state) => ((string?)(await _emulator.ControlAsync("calls"))["calls"]![0]!["state"]).ShouldBe(state);
}
