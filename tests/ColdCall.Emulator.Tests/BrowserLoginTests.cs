using System.Buffers.Text;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

public sealed class BrowserLoginTests : IAsyncLifetime
{
    private EmulatorFixture _emulator = null!;

    public async ValueTask InitializeAsync() => _emulator = await EmulatorFixture.StartAsync();

    public async ValueTask DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task A_token_is_a_JWT_as_bare_text_for_24_hours()
    {
        Agent agent = await Agent.CreateAsync(_emulator);
        Answer answer = await _emulator.PostAsync($"telephony_credentials/{agent.Id}/token");
        answer.Status.ShouldBe(201);
        JsonNode claims = ClaimsOf(answer.Text);
        ((string?)claims["sub"], (string?)claims["aud"]).ShouldBe((agent.Id, "telnyx_telephony"));
        ((long)claims["exp"]! - (long)claims["iat"]!).ShouldBe(24 * 60 * 60);
        ((long)claims["iat"]!).ShouldBe(_emulator.Clock.GetUtcNow().ToUnixTimeSeconds());
        (await _emulator.PostAsync("telephony_credentials/unknown/token")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_token_ends_with_its_credential()
    {
        Agent agent = await Agent.CreateAsync(_emulator, more: ""","expires_at":"2026-01-05T13:00:00" """);
        ((long)ClaimsOf(agent.Token)["exp"]!).ShouldBe(new DateTimeOffset(2026, 1, 5, 13, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds());
    }

    [Fact]
    public async Task A_credential_expires_and_can_be_prolonged_only_before()
    {
        Agent agent = await Agent.CreateAsync(_emulator, more: ""","expires_at":"2026-01-05T13:00:00Z" """);
        Answer prolonged = await _emulator.SendAsync(
            HttpMethod.Patch, $"v2/telephony_credentials/{agent.Id}", """{"expires_at":"2026-01-05T14:00:00Z","name":"agent-8"}""");
        ((string?)prolonged.Data["expires_at"], (string?)prolonged.Data["name"], (bool)prolonged.Data["expired"]!)
            .ShouldBe(("2026-01-05T14:00:00.000000Z", "agent-8", false));
        _emulator.Clock.Advance(TimeSpan.FromHours(2));
        ((bool)(await _emulator.GetAsync($"telephony_credentials/{agent.Id}")).Data["expired"]!).ShouldBeTrue();
        Answer late = await _emulator.SendAsync(HttpMethod.Patch, $"v2/telephony_credentials/{agent.Id}", """{"expires_at":"2027-01-01T00:00:00Z"}""");
        (late.Status, late.Body!["errors"]!["status"] is not null).ShouldBe((422, true));
        (await _emulator.PostAsync($"telephony_credentials/{agent.Id}/token")).Status.ShouldBe(422);
        (await _emulator.PostAsync("telephony_credentials", """{"connection_id":"1","expires_at":"soon"}""")).At.ShouldBe("/expires_at");
    }

    [Fact]
    public async Task A_login_makes_ready()
    {
        Agent agent = await Agent.CreateAsync(_emulator);
        await using BrowserPhone browser = await BrowserPhone.ReadyAsync(_emulator, agent.Token);
        JsonNode gateway = (await browser.AskAsync("telnyx_rtc.gatewayState", "{}"))["result"]!["params"]!;
        ((string?)gateway["state"], (string?)gateway["dc"], (string?)gateway["region"]).ShouldBe(("REGED", "emu1", "local"));
        ((string?)gateway["call_report_id"]).ShouldNotBeNullOrEmpty();
        (await browser.ParametersAsync("telnyx_rtc.clientReady"))["reattached_sessions"]!.AsArray().ShouldBeEmpty();
        browser.Socket.Received.ShouldAllBe(frame => ((string)frame["voice_sdk_id"]!).StartsWith("VSDK"));
        JsonNode listed = (await _emulator.ControlAsync("media"))["agents"]!.AsArray().Single()!;
        ((string?)listed["user"], (string?)listed["identity"], (int)listed["sockets"]!).ShouldBe((agent.SipUser, "agent-7", 1));
    }

    [Fact]
    public async Task The_SDK_keeps_the_name_of_its_connection()
    {
        await using BrowserPhone browser = await BrowserPhone.ConnectAsync(_emulator, "?voice_sdk_id=VSDKmine");
        ((string?)(await browser.LogInAsync("x"))["voice_sdk_id"]).ShouldBe("VSDKmine");
    }

    [Fact]
    public async Task The_root_and_rtc_serve_the_SDK_and_the_root_also_the_page()
    {
        await using BrowserPhone browser = await BrowserPhone.ConnectAsync(_emulator, "rtc");
        ((int)(await browser.LogInAsync("x"))["error"]!["code"]!).ShouldBe(-32001);
        (await _emulator.SendAsync(HttpMethod.Get, "rtc", json: null)).Status.ShouldBe(426);
        (await _emulator.SendAsync(HttpMethod.Get, "", json: null)).Text.ShouldStartWith("<!doctype html>");
        _emulator.Server.RtcAddress.ToString().ShouldBe($"ws://localhost:{_emulator.Server.Address.Port}/");
        _emulator.Server.BridgeAddress.ToString().ShouldBe($"http://localhost:{_emulator.Server.Address.Port}/bridge");
    }

    [Fact]
    public async Task A_user_and_password_do_too()
    {
        Agent agent = await Agent.CreateAsync(_emulator);
        await using BrowserPhone browser = await BrowserPhone.ConnectAsync(_emulator);
        JsonObject wrong = await browser.AskAsync("login", $$"""{"login":"{{agent.SipUser}}","passwd":"guess"}""");
        ((int)wrong["error"]!["code"]!).ShouldBe(-32001);
        JsonObject right = await browser.AskAsync("login", $$"""{"login":"{{agent.SipUser}}","passwd":"{{agent.Password}}"}""");
        ((string?)right["result"]!["message"]).ShouldBe("logged in");
        (await browser.AskAsync("login", "{}"))["error"].ShouldNotBeNull("neither token nor user");
    }

    [Fact]
    public async Task A_token_that_is_not_good_is_refused_and_the_socket_stays()
    {
        Agent agent = await Agent.CreateAsync(_emulator);
        Agent expiring = await Agent.CreateAsync(_emulator, more: ""","expires_at":"2026-01-05T12:30:00Z" """);
        Agent deleted = await Agent.CreateAsync(_emulator);
        await _emulator.SendAsync(HttpMethod.Delete, $"v2/telephony_credentials/{deleted.Id}", json: null);
        await using EmulatorFixture other = await EmulatorFixture.StartAsync(options => options.TelnyxKeySeed = Enumerable.Repeat((byte)1, 32).ToArray());
        string foreign = (await Agent.CreateAsync(other)).Token;
        _emulator.Clock.Advance(TimeSpan.FromHours(1));

        string[] parts = agent.Token.Split('.');
        JsonNode raised = ClaimsOf(agent.Token);
        raised["exp"] = 99_999_999_999;
        string forged = $"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(raised.ToJsonString()))}.{parts[2]}";
        string unsigned = $"{Base64Url.EncodeToString("""{"alg":"none"}"""u8)}.{parts[1]}.";
        await using BrowserPhone browser = await BrowserPhone.ConnectAsync(_emulator);
        foreach (string token in (string[])[expiring.Token, deleted.Token, foreign, forged, unsigned, "", "a.b.c", "no token"])
        {
            JsonNode error = (await browser.LogInAsync(token))["error"]!;
            ((int)error["code"]!, (string?)error["message"]).ShouldBe((-32001, "Login Incorrect"));
        }

        (await browser.LogInAsync(agent.Token))["result"].ShouldNotBeNull();
        _emulator.Clock.Advance(TimeSpan.FromHours(24));
        await using BrowserPhone late = await BrowserPhone.ConnectAsync(_emulator);
        ((int)(await late.LogInAsync(agent.Token))["error"]!["code"]!).ShouldBe(-32001, "24 hours are over");
    }

    [Fact]
    public async Task Before_the_login_nothing_else_is_served()
    {
        await using BrowserPhone browser = await BrowserPhone.ConnectAsync(_emulator);
        ((int)(await browser.AskAsync("telnyx_rtc.gatewayState", "{}"))["error"]!["code"]!).ShouldBe(-32001);
        (await browser.AskAsync("telnyx_rtc.ping", "{}"))["result"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_new_token_on_a_live_socket_keeps_the_session()
    {
        Agent agent = await Agent.CreateAsync(_emulator);
        await using BrowserPhone browser = await BrowserPhone.ReadyAsync(_emulator, agent.Token);
        string renewed = (await _emulator.PostAsync($"telephony_credentials/{agent.Id}/token")).Text;
        ((string?)(await browser.LogInAsync(renewed))["result"]!["sessid"]).ShouldBe(browser.SessionId);
    }

    [Fact]
    public async Task Another_user_on_the_same_socket_takes_the_place_of_the_first()
    {
        Agent first = await Agent.CreateAsync(_emulator);
        Agent second = await Agent.CreateAsync(_emulator, "agent-8");
        await using BrowserPhone browser = await BrowserPhone.ReadyAsync(_emulator, first.Token);
        ((string?)(await browser.LogInAsync(second.Token))["result"]!["sessid"]).ShouldNotBe(browser.SessionId);
        (await _emulator.ControlAsync("media"))["agents"]!.AsArray().Select(agent => (string?)agent!["user"]).ShouldBe([second.SipUser]);
    }

    [Fact]
    public async Task Each_side_pings_and_a_silent_socket_is_closed()
    {
        Agent agent = await Agent.CreateAsync(_emulator);
        await using BrowserPhone browser = await BrowserPhone.ReadyAsync(_emulator, agent.Token);
        for (int i = 1; i <= 5; i++)
        {
            _emulator.Clock.Advance(TimeSpan.FromSeconds(15));
            await browser.ReceiveAsync("telnyx_rtc.ping", i);
            await Eventually.BecomesTrueAsync(() => browser.Socket.Received.Count(frame => (string?)frame["result"]?["message"] == "PONG") == i, "its own ping is answered");
        }

        browser.IsSilent = true;
        _emulator.Clock.Advance(TimeSpan.FromSeconds(45));
        await browser.Socket.IsClosedAsync(1008);
        (await _emulator.ControlAsync("media"))["agents"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_clock_that_was_moved_ahead_is_no_silence()
    {
        Agent agent = await Agent.CreateAsync(_emulator);
        await using BrowserPhone browser = await BrowserPhone.ReadyAsync(_emulator, agent.Token);
        await _emulator.ControlAsync("clock", """{"advance_seconds":3600}""");
        await browser.ReceiveAsync("telnyx_rtc.ping");
        (await browser.AskAsync("telnyx_rtc.ping", "{}"))["result"].ShouldNotBeNull();
        browser.Of("telnyx_rtc.ping").Count().ShouldBe(1);
    }

    [Fact]
    public async Task Reports_are_taken_also_from_a_page_with_another_origin()
    {
        using var http = new HttpClient { BaseAddress = _emulator.Server.Address };
        foreach (HttpMethod method in (HttpMethod[])[HttpMethod.Options, HttpMethod.Post])
        {
            using var request = new HttpRequestMessage(method, "call_report") { Headers = { { "Origin", "http://localhost:5080" } } };
            if (method == HttpMethod.Post) request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
            using HttpResponseMessage answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            ((int)answer.StatusCode).ShouldBe(method == HttpMethod.Post ? 200 : 204);
            answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["http://localhost:5080"]);
            answer.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldContain("x-call-report-id");
        }

        using var foreign = new HttpRequestMessage(HttpMethod.Post, "call_report") { Headers = { { "Origin", "https://evil.example" } } };
        ((int)(await http.SendAsync(foreign, TestContext.Current.CancellationToken)).StatusCode).ShouldBe(403);
    }

    [Theory]
    [InlineData("", null, "http://localhost:5080", true)]
    [InlineData("", null, "https://127.0.0.1:7001", true)]
    [InlineData("", null, null, true)]
    [InlineData("", null, "https://evil.example", false)]
    [InlineData("", null, "null", false)]
    [InlineData("", "evil.example", null, false)]
    [InlineData("_emulator/media", null, null, true)]
    [InlineData("_emulator/media", null, "own", true)]
    [InlineData("_emulator/media", null, "http://localhost:5080", false)]
    [InlineData("_emulator/media", "evil.example", null, false)]
    public async Task Foreign_pages_do_not_get_in(string path, string? host, string? origin, bool passes)
    {
        using var web = new ClientWebSocket();
        if (host is not null) web.Options.SetRequestHeader("Host", $"{host}:{_emulator.Server.Address.Port}");
        if (origin is not null) web.Options.SetRequestHeader("Origin", origin == "own" ? _emulator.Server.Address.GetLeftPart(UriPartial.Authority) : origin);
        Uri address = new UriBuilder(_emulator.Server.Address) { Scheme = "ws", Path = path }.Uri;
        Task connect = web.ConnectAsync(address, TestContext.Current.CancellationToken);
        if (passes) await connect;
        else (await Should.ThrowAsync<WebSocketException>(() => connect)).Message.ShouldContain("403");
    }

    [Theory]
    [InlineData("oops", 1007)]
    [InlineData("[]", 1007)]
    [InlineData("{}", 1008)]
    [InlineData("""{"id":"1"}""", 1008)]
    [InlineData("""{"method":"login"}""", 1008)]
    [InlineData("""{"id":{},"method":"login"}""", 1008)]
    [InlineData("""{"id":"1","method":7}""", 1008)]
    [InlineData("""{"id":"1","method":"login","params":{"login_token":7}}""", 1008)]
    public async Task A_malformed_frame_closes_the_socket_with_a_reason(string frame, int code)
    {
        await using BrowserPhone browser = await BrowserPhone.ConnectAsync(_emulator);
        await browser.Socket.SendAsync(frame);
        await browser.Socket.IsClosedAsync(code);
        browser.Socket.CloseReason.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_large_or_binary_frame_closes_the_socket()
    {
        await using BrowserPhone large = await BrowserPhone.ConnectAsync(_emulator);
        await large.Socket.SendAsync($"\"{new string('a', 256 * 1024)}\"");
        await large.Socket.IsClosedAsync(1009);
        await using BrowserPhone binary = await BrowserPhone.ConnectAsync(_emulator);
        await binary.Socket.SendAsync(new byte[] { 1 }, WebSocketMessageType.Binary);
        await binary.Socket.IsClosedAsync(1003);
    }

    [Fact]
    public async Task There_are_a_hundred_sockets_at_most()
    {
        var browsers = new List<BrowserPhone>();
        for (int i = 0; i < 100; i++) browsers.Add(await BrowserPhone.ConnectAsync(_emulator));
        (await Should.ThrowAsync<WebSocketException>(() => BrowserPhone.ConnectAsync(_emulator))).Message.ShouldContain("503");
        await browsers[0].Socket.CloseAsync();
        await Eventually.BecomesTrueAsync(async () =>
        {
            try
            {
                browsers.Add(await BrowserPhone.ConnectAsync(_emulator));
                return true;
            }
            catch (WebSocketException)
            {
                return false;
            }
        }, "a place is free again");
        foreach (BrowserPhone browser in browsers) await browser.DisposeAsync();
    }

    private static JsonNode ClaimsOf(string token) => JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]))!;
}
