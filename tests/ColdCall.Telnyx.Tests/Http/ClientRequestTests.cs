using ColdCall.Telnyx.Tests.Support;

namespace ColdCall.Telnyx.Tests.Http;

/// <summary>Each command as it goes out: method, path and the exact bytes; the stub refuses what Telnyx's description does not know.</summary>
public sealed class ClientRequestTests : IDisposable
{
    private const string Ok = """{"data":{"result":"ok"}}""";
    private const string Leg = "v3:abc/1";
    private const string LegPath = "v3%3Aabc%2F1";
    private const string Conference = "41b9acd4-f4da-4ff5-a85c-e07e90b53f46";

    private readonly TelnyxServices _services = new();
    private readonly TelnyxServices _european = new(settings => settings["ColdCall:Telnyx:Region"] = "Europe");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _services.Dispose();
        _european.Dispose();
    }

    [Fact]
    public async Task Dial_sends_only_what_was_given()
    {
        _services.Telnyx.Expect(
            "POST /calls",
            """{"connection_id":"7","to":"+12025550123","from":"+12025550100","command_id":"made-1"}""",
            """{"data":{"record_type":"call","call_control_id":"v3:x","call_leg_id":"l","call_session_id":"s","is_alive":false,"new_field":{"a":[1]}}}""");
        TelnyxCall call = await _services.Client.Calls.DialAsync(new() { ConnectionId = "7", To = "+12025550123", From = "+12025550100" }, Token);
        call.ShouldBe(new TelnyxCall { RecordType = "call", CallControlId = "v3:x", CallLegId = "l", CallSessionId = "s", IsAlive = false });
        _services.Telnyx.Received[0].ContentType.ShouldBe("application/json");
    }

    [Fact]
    public async Task Dial_sends_everything_that_was_given()
    {
        _services.Telnyx.Expect(
            "POST /calls",
            """{"connection_id":"7","to":"sip:a@b","from":"+12025550100","from_display_name":"Sales","timeout_secs":20,"retry_on_timeout":false,"time_limit_secs":60,"client_state":"YQ==","webhook_url":"https://example.com/w","link_to":"v3:l","conference_config":{"id":"i","early_media":true,"mute":false,"hold":false,"end_conference_on_exit":true},"custom_headers":[{"name":"X-A","value":"b"}],"command_id":"c-1"}""",
            """{"data":{"call_control_id":"v3:x"}}""");
        await _services.Client.Calls.DialAsync(
            new()
            {
                ConnectionId = "7",
                To = "sip:a@b",
                From = "+12025550100",
                FromDisplayName = "Sales",
                TimeoutSecs = 20,
                RetryOnTimeout = false,
                TimeLimitSecs = 60,
                ClientState = "YQ==",
                CommandId = "c-1",
                WebhookUrl = "https://example.com/w",
                LinkTo = "v3:l",
                ConferenceConfig = new() { Id = "i", EarlyMedia = true, Mute = false, Hold = false, EndConferenceOnExit = true },
                CustomHeaders = [new() { Name = "X-A", Value = "b" }],
            },
            Token);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task Leg_commands_escape_the_leg_and_always_have_content()
    {
        ITelnyxCalls calls = _services.Client.Calls;
        _services.Telnyx
            .Expect($"POST /calls/{LegPath}/actions/hangup", """{"command_id":"made-1"}""", Ok)
            .Expect($"POST /calls/{LegPath}/actions/hangup", """{"client_state":"YQ==","command_id":"c"}""", Ok)
            .Expect($"POST /calls/{LegPath}/actions/answer", """{"command_id":"made-2"}""", Ok)
            .Expect($"POST /calls/{LegPath}/actions/answer", """{"client_state":"YQ==","command_id":"c"}""", Ok);
        await calls.HangUpAsync(Leg, cancellationToken: Token);
        await calls.HangUpAsync(Leg, new() { ClientState = "YQ==", CommandId = "c" }, Token);
        await calls.AnswerAsync(Leg, cancellationToken: Token);
        await calls.AnswerAsync(Leg, new() { ClientState = "YQ==", CommandId = "c" }, Token);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task Reading_a_leg_tolerates_absent_null_and_mistyped_members()
    {
        _services.Telnyx.Expect(
            $"GET /calls/{LegPath}",
            null,
            """{"data":{"call_control_id":"v3:x","call_leg_id":null,"is_alive":"true","call_duration":"50","start_time":"2019-01-23T18:10:02.574Z","end_time":{},"client_state":17,"call_session_id":[1]}}""");
        TelnyxCall call = await _services.Client.Calls.GetAsync(Leg, Token);
        call.IsAlive.ShouldBe(true);
        call.CallDuration.ShouldBe(50);
        call.StartTime.ShouldBe(new DateTimeOffset(2019, 1, 23, 18, 10, 2, 574, TimeSpan.Zero));
        call.EndTime.ShouldBeNull();
        call.ClientState.ShouldBe("17");
        call.CallSessionId.ShouldBeNull();
    }

    [Fact]
    public async Task Create_conference_sends_all_members()
    {
        _services.Telnyx
            .Expect("POST /conferences", """{"call_control_id":"v3:abc/1","name":"n","command_id":"made-1"}""", """{"data":{"id":"i","name":"n"}}""")
            .Expect(
                "POST /conferences",
                """{"call_control_id":"v3:abc/1","name":"n","beep_enabled":"on_enter","comfort_noise":false,"duration_minutes":60,"max_participants":5,"start_conference_on_create":true,"client_state":"YQ==","command_id":"c"}""",
                """{"data":{"id":"i","name":"n","status":"somewhere_new","region":"sv1","connection_id":1684641123236054244,"end_reason":"all_left"}}""");
        await _services.Client.Conferences.CreateAsync(new() { CallControlId = Leg, Name = "n" }, Token);
        TelnyxConference conference = await _services.Client.Conferences.CreateAsync(
            new()
            {
                CallControlId = Leg,
                Name = "n",
                BeepEnabled = BeepSetting.OnEnter,
                ComfortNoise = false,
                DurationMinutes = 60,
                MaxParticipants = 5,
                StartConferenceOnCreate = true,
                ClientState = "YQ==",
                CommandId = "c",
            },
            Token);
        conference.Status!.Value.Value.ShouldBe("somewhere_new");
        conference.ConnectionId.ShouldBe("1684641123236054244");
        conference.EndReason.ShouldBe(ConferenceEndReason.AllLeft);
    }

    [Fact]
    public async Task Conference_actions_name_their_legs()
    {
        ITelnyxConferences conferences = _services.Client.Conferences;
        const string Legs = """{"call_control_ids":["v3:abc/1"]}""";
        _services.Telnyx
            .Expect($"POST /conferences/{Conference}/actions/join", """{"call_control_id":"v3:abc/1","mute":true,"hold":false,"start_conference_on_enter":true,"end_conference_on_exit":true,"soft_end_conference_on_exit":false,"beep_enabled":"never","client_state":"YQ==","command_id":"c"}""", Ok)
            .Expect($"POST /conferences/{Conference}/actions/leave", """{"call_control_id":"v3:abc/1","beep_enabled":"never","command_id":"c"}""", Ok)
            .Expect($"POST /conferences/{Conference}/actions/mute", Legs, Ok)
            .Expect($"POST /conferences/{Conference}/actions/unmute", Legs, Ok)
            .Expect($"POST /conferences/{Conference}/actions/hold", """{"call_control_ids":["v3:abc/1"],"audio_url":"https://example.com/a.mp3"}""", Ok)
            .Expect($"POST /conferences/{Conference}/actions/unhold", Legs, Ok)
            .Expect($"POST /conferences/{Conference}/actions/end", """{"command_id":"c"}""", Ok)
            .Expect($"POST /conferences/{Conference}/actions/end", """{"command_id":"made-1"}""", Ok);
        var join = new JoinConferenceRequest
        {
            CallControlId = Leg,
            Mute = true,
            Hold = false,
            StartConferenceOnEnter = true,
            EndConferenceOnExit = true,
            SoftEndConferenceOnExit = false,
            BeepEnabled = BeepSetting.Never,
            ClientState = "YQ==",
            CommandId = "c",
        };
        await conferences.JoinAsync(Conference, join, Token);
        await conferences.LeaveAsync(Conference, new() { CallControlId = Leg, BeepEnabled = BeepSetting.Never, CommandId = "c" }, Token);
        await conferences.MuteAsync(Conference, new() { CallControlIds = [Leg] }, Token);
        await conferences.UnmuteAsync(Conference, new() { CallControlIds = [Leg] }, Token);
        await conferences.HoldAsync(Conference, new() { CallControlIds = [Leg], AudioUrl = "https://example.com/a.mp3" }, Token);
        await conferences.UnholdAsync(Conference, new() { CallControlIds = [Leg] }, Token);
        await conferences.EndAsync(Conference, new() { CommandId = "c" }, Token);
        await conferences.EndAsync(Conference, cancellationToken: Token);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task Acting_on_everybody_is_a_member_of_its_own()
    {
        ITelnyxConferences conferences = _services.Client.Conferences;
        _services.Telnyx
            .Expect($"POST /conferences/{Conference}/actions/mute", "{}", Ok)
            .Expect($"POST /conferences/{Conference}/actions/unmute", "{}", Ok)
            .Expect($"POST /conferences/{Conference}/actions/hold", "{}", Ok);
        await conferences.MuteAllAsync(Conference, Token);
        await conferences.UnmuteAllAsync(Conference, Token);
        await conferences.HoldAllAsync(Conference, cancellationToken: Token);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task An_empty_list_of_legs_is_refused_before_any_request()
    {
        ITelnyxConferences conferences = _services.Client.Conferences;
        foreach (string[] legs in new[] { [], new[] { " " } })
        {
            (await Should.ThrowAsync<ArgumentException>(() => conferences.MuteAsync(Conference, new() { CallControlIds = legs }, Token))).Message.ShouldContain("MuteAllAsync");
            await Should.ThrowAsync<ArgumentException>(() => conferences.UnmuteAsync(Conference, new() { CallControlIds = legs }, Token));
            await Should.ThrowAsync<ArgumentException>(() => conferences.HoldAsync(Conference, new() { CallControlIds = legs }, Token));
            await Should.ThrowAsync<ArgumentException>(() => conferences.UnholdAsync(Conference, new() { CallControlIds = legs }, Token));
        }

        _services.Telnyx.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_would_leave_its_place_in_the_path_is_refused(string id)
    {
        await Should.ThrowAsync<ArgumentException>(() => _services.Client.Calls.HangUpAsync(id, cancellationToken: Token));
        await Should.ThrowAsync<ArgumentException>(() => _services.Client.Conferences.EndAsync(id, cancellationToken: Token));
        _services.Telnyx.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_region_goes_everywhere_the_API_takes_one()
    {
        ITelnyxConferences conferences = _european.Client.Conferences;
        const string Legs = """{"call_control_ids":["l"],"region":"Europe"}""";
        _european.Telnyx
            .Expect("POST /conferences", """{"call_control_id":"l","name":"n","region":"Europe","command_id":"made-1"}""", """{"data":{"id":"i"}}""")
            .Expect("GET /conferences/i?region=Europe", null, """{"data":{"id":"i"}}""")
            .Expect("GET /conferences?region=Europe&page%5Bnumber%5D=1&page%5Bsize%5D=250", null, """{"data":[]}""")
            .Expect("GET /conferences/i/participants?region=Europe&page%5Bnumber%5D=1&page%5Bsize%5D=250", null, """{"data":[]}""")
            .Expect("POST /conferences/i/actions/join", """{"call_control_id":"l","region":"Europe","command_id":"made-2"}""", Ok)
            .Expect("POST /conferences/i/actions/leave", """{"call_control_id":"l","region":"Europe","command_id":"made-3"}""", Ok)
            .Expect("POST /conferences/i/actions/mute", Legs, Ok)
            .Expect("POST /conferences/i/actions/unmute", Legs, Ok)
            .Expect("POST /conferences/i/actions/hold", Legs, Ok)
            .Expect("POST /conferences/i/actions/unhold", Legs, Ok)
            .Expect("POST /conferences/i/actions/mute", """{"region":"Europe"}""", Ok)
            .Expect("POST /conferences/i/actions/end", """{"command_id":"made-4"}""", Ok);
        await conferences.CreateAsync(new() { CallControlId = "l", Name = "n" }, Token);
        await conferences.GetAsync("i", Token);
        (await conferences.ListAsync(cancellationToken: Token).ToListAsync(Token)).ShouldBeEmpty();
        (await conferences.ListParticipantsAsync("i", cancellationToken: Token).ToListAsync(Token)).ShouldBeEmpty();
        await conferences.JoinAsync("i", new() { CallControlId = "l" }, Token);
        await conferences.LeaveAsync("i", new() { CallControlId = "l" }, Token);
        await conferences.MuteAsync("i", new() { CallControlIds = ["l"] }, Token);
        await conferences.UnmuteAsync("i", new() { CallControlIds = ["l"] }, Token);
        await conferences.HoldAsync("i", new() { CallControlIds = ["l"] }, Token);
        await conferences.UnholdAsync("i", new() { CallControlIds = ["l"] }, Token);
        await conferences.MuteAllAsync("i", Token);
        await conferences.EndAsync("i", cancellationToken: Token);
        _european.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task Lists_go_through_all_pages_by_number()
    {
        const string Query = "filter%5Bname%5D=a%26b%3D1&filter%5Bstatus%5D=in_progress&filter%5Bconnection_id%5D=7&filter%5Bleg_id%5D=l&filter%5Bapplication_session_id%5D=s";
        _services.Telnyx
            .Expect($"GET /conferences?{Query}&page%5Bnumber%5D=1&page%5Bsize%5D=250", null, """{"data":[{"id":"1"},null],"meta":{"page_number":1,"total_pages":2}}""")
            .Expect($"GET /conferences?{Query}&page%5Bnumber%5D=2&page%5Bsize%5D=250", null, """{"data":[{"id":"2"}],"meta":{"page_number":2,"total_pages":2}}""");
        var request = new ListConferencesRequest { Name = "a&b=1", Status = ConferenceStatus.InProgress, ConnectionId = "7", LegId = "l", ApplicationSessionId = "s" };
        List<TelnyxConference> conferences = await _services.Client.Conferences.ListAsync(request, Token).ToListAsync(Token);
        conferences.Select(each => each.Id).ShouldBe(["1", "2"]);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task Participants_are_read_with_their_filters()
    {
        _services.Telnyx.Expect(
            "GET /conferences/i/participants?filter%5Bmuted%5D=true&filter%5Bon_hold%5D=false&page%5Bnumber%5D=1&page%5Bsize%5D=250",
            null,
            """{"data":[{"id":"p","call_control_id":"v3:l","call_leg_id":"x","status":"joined","muted":true,"on_hold":false,"whisper_call_control_ids":["a",7,null,"b"],"created_at":"2019-01-23T18:10:02.574Z"},{"id":"q","whisper_call_control_ids":null}]}""");
        List<TelnyxParticipant> participants = await _services.Client.Conferences.ListParticipantsAsync("i", new() { Muted = true, OnHold = false }, Token).ToListAsync(Token);
        participants.Count.ShouldBe(2);
        participants[0].Status.ShouldBe(ParticipantStatus.Joined);
        participants[0].WhisperCallControlIds.ShouldBe(["a", "b"]);
        participants[1].WhisperCallControlIds.ShouldBeEmpty();
        participants[1].CallControlId.ShouldBeEmpty();
    }

    [Fact]
    public async Task Active_calls_follow_the_cursor_until_it_ends_or_comes_again()
    {
        _services.Telnyx
            .Expect("GET /connections/7/active_calls?page%5Blimit%5D=250", null, """{"data":[{"call_control_id":"1"},{"call_leg_id":"no id"}],"meta":{"cursors":{"after":"a=="},"next":"/v2/x"}}""")
            .Expect("GET /connections/7/active_calls?page%5Blimit%5D=250&page%5Bafter%5D=a%3D%3D", null, """{"data":[{"call_control_id":"2","client_state":null}],"meta":{"cursors":{"after":"a=="}}}""");
        List<TelnyxCall> calls = await _services.Client.Connections.ListActiveCallsAsync("7", Token).ToListAsync(Token);
        calls.Select(call => call.CallControlId).ShouldBe(["1", "2"]);

        _services.Telnyx.Expect("GET /connections/7/active_calls?page%5Blimit%5D=250", null, """{"data":[],"meta":{"cursors":{"after":"b"}}}""");
        (await _services.Client.Connections.ListActiveCallsAsync("7", Token).ToListAsync(Token)).ShouldBeEmpty();
        _services.Telnyx.VerifyAllReceived();
    }
}
