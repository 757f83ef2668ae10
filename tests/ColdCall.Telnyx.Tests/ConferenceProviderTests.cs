using System.Net;
using ColdCall.Providers;
using ColdCall.Telnyx.Tests.Support;

namespace ColdCall.Telnyx.Tests;

/// <summary>The engine's commands as Telnyx gets them.</summary>
public sealed class ConferenceProviderTests : IDisposable
{
    private const string Ok = """{"data":{"result":"ok"}}""";

    private readonly TelnyxServices _services = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DialCommand Dial => new()
    {
        CommandId = "cmd-1",
        To = Destination.Phone("+12025550123"),
        Tag = "tag-1",
        RingTimeout = TimeSpan.FromSeconds(30),
        MaxDuration = TimeSpan.FromHours(4),
        ConferenceName = "conf-1",
    };

    public void Dispose() => _services.Dispose();

    [Fact]
    public void It_says_how_Telnyx_differs()
    {
        _services.Provider.Name.ShouldBe("telnyx");
        _services.Provider.Account.ShouldBeEmpty();
        _services.Provider.Capabilities.ShouldBe(new ProviderCapabilities
        {
            DialCreatesConference = false,
            DialJoinsConference = true,
            TellsWhoHungUp = true,
        });
    }

    [Fact]
    public async Task A_dial_rings_one_route_once_with_all_limits_and_the_tag()
    {
        Expect(
            "POST /calls",
            """{"connection_id":"1684641123236054244","to":"+12025550123","from":"+12025550100","timeout_secs":30,"retry_on_timeout":false,"time_limit_secs":14400,"client_state":"dGFnLTE=","command_id":"cmd-1"}""",
            """{"data":{"call_control_id":"v3:x","is_alive":false}}""");
        (await _services.Provider.DialAsync(Dial, Token)).ShouldBe(new DialedLeg { LegId = "v3:x" });
        _services.Telnyx.VerifyAllReceived();
    }

    [Theory]
    [InlineData(AnswererDetection.Verdict, "detect")]
    [InlineData(AnswererDetection.GreetingEnd, "greeting_end")]
    public async Task A_dial_asks_who_answers_where_the_application_wants_to_know(AnswererDetection wanted, string asked)
    {
        Expect(
            "POST /calls",
            $$"""{"connection_id":"1684641123236054244","to":"+12025550123","from":"+12025550100","timeout_secs":30,"retry_on_timeout":false,"time_limit_secs":14400,"client_state":"dGFnLTE=","answering_machine_detection":"{{asked}}","command_id":"cmd-1"}""",
            """{"data":{"call_control_id":"v3:x"}}""");
        await _services.Provider.DialAsync(Dial with { DetectAnswerer = wanted }, Token);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task A_dial_into_a_live_conference_joins_it_by_itself_with_its_ringing()
    {
        Expect(
            "POST /calls",
            """{"connection_id":"1684641123236054244","to":"sip:desk@pbx.example.com","from":"+12025550177","timeout_secs":5,"retry_on_timeout":false,"time_limit_secs":30,"client_state":"dGFnLTE=","conference_config":{"id":"c-1","early_media":true,"mute":true},"command_id":"cmd-1"}""",
            """{"data":{"call_control_id":"v3:x"}}""");
        DialCommand command = Dial with
        {
            To = Destination.Sip("sip:desk@pbx.example.com"),
            From = PhoneNumber.Parse("+12025550177"),
            RingTimeout = TimeSpan.FromSeconds(1),
            MaxDuration = TimeSpan.FromSeconds(1),
            ConferenceId = "c-1",
            Muted = true,
        };
        await _services.Provider.DialAsync(command, Token);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task Times_are_rounded_up_and_kept_within_what_Telnyx_takes()
    {
        Expect(
            "POST /calls",
            """{"connection_id":"1684641123236054244","to":"sip:desk@pbx.example.com","from":"+12025550100","timeout_secs":600,"retry_on_timeout":false,"time_limit_secs":14400,"client_state":"dGFnLTE=","command_id":"cmd-1"}""",
            """{"data":{"call_control_id":"v3:x"}}""");
        await _services.Provider.DialAsync(
            Dial with { To = Destination.Sip("sip:desk@pbx.example.com"), RingTimeout = TimeSpan.FromHours(1), MaxDuration = TimeSpan.FromDays(20000) }, Token);

        Expect("POST /conferences", """{"call_control_id":"v3:x","name":"conf-1","duration_minutes":240,"command_id":"cmd-2"}""", """{"data":{"id":"c"}}""");
        Expect("POST /conferences", """{"call_control_id":"v3:x","name":"conf-1","duration_minutes":2,"command_id":"cmd-2"}""", """{"data":{"id":"c"}}""");
        CreateConferenceCommand create = new() { CommandId = "cmd-2", LegId = "v3:x", Name = "conf-1", MaxDuration = TimeSpan.FromDays(1) };
        (await _services.Provider.CreateConferenceAsync(create, Token)).ShouldBe("c");
        await _services.Provider.CreateConferenceAsync(create with { MaxDuration = TimeSpan.FromSeconds(61) }, Token);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task A_dial_without_a_number_to_show_is_not_sent_and_names_the_setting()
    {
        using var services = new TelnyxServices(settings => settings.Remove("ColdCall:Telnyx:From"));
        ProviderException fault = await Should.ThrowAsync<ProviderException>(() => services.Provider.DialAsync(Dial, Token));
        fault.Certainty.ShouldBe(CommandCertainty.NotSent);
        fault.IsTransient.ShouldBeFalse();
        fault.Message.ShouldContain("ColdCall:Telnyx:From");
        services.Telnyx.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tag_that_could_not_be_read_back_is_refused()
    {
        await Should.ThrowAsync<ArgumentException>(() => _services.Provider.DialAsync(Dial with { Tag = "é" }, Token));
        _services.Telnyx.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"data":[{"id":"a","name":"conf-1","status":"completed"},{"id":"b","name":"CONF-1"},{"name":"conf-1"},{"id":"c","name":"conf-1"}]}""", "c")]
    [InlineData("""{"data":[{"id":"c","name":"conf-1","status":"in_progress"}]}""", "c")]
    [InlineData("""{"data":[{"id":"c","name":"conf-1","status":"init"}]}""", "c")]
    [InlineData("""{"data":[{"id":"c","name":"conf-1","status":null}]}""", "c")]
    [InlineData("""{"data":[{"id":"c","name":"conf-1","status":"completed"}]}""", null)]
    [InlineData("""{"data":[]}""", null)]
    [InlineData("""{"data":null}""", null)]
    public async Task A_conference_is_found_by_its_exact_name_unless_it_is_over(string answer, string? found)
    {
        Expect("GET /conferences?filter%5Bname%5D=conf-1&page%5Bnumber%5D=1&page%5Bsize%5D=250", null, answer);
        (await _services.Provider.FindConferenceAsync(new() { CommandId = "cmd", Name = "conf-1" }, Token)).ShouldBe(found);
    }

    [Fact]
    public async Task Mute_and_hold_name_exactly_one_leg()
    {
        const string Leg = """{"call_control_ids":["v3:x"]}""";
        Expect("POST /conferences/c/actions/mute", Leg, Ok);
        Expect("POST /conferences/c/actions/unmute", Leg, Ok);
        Expect("POST /conferences/c/actions/hold", Leg, Ok);
        Expect("POST /conferences/c/actions/unhold", Leg, Ok);
        foreach (bool muted in new[] { true, false })
            await _services.Provider.SetMutedAsync(new() { CommandId = "cmd", LegId = "v3:x", ConferenceId = "c", Muted = muted }, Token);
        foreach (bool held in new[] { true, false })
            await _services.Provider.SetOnHoldAsync(new() { CommandId = "cmd", LegId = "v3:x", ConferenceId = "c", OnHold = held }, Token);
        _services.Telnyx.VerifyAllReceived();
    }

    [Theory]
    [InlineData(422, "90044", true, false, false)]
    [InlineData(422, "90018", false, true, false)]
    [InlineData(422, "90019", false, false, true)]
    [InlineData(404, "90058", false, false, true)]
    [InlineData(422, "10004", false, false, false)]
    public async Task What_is_so_already_succeeds(int status, string code, bool joinSucceeds, bool hangUpSucceeds, bool endSucceeds)
    {
        string refusal = $$"""{"errors":[{"code":"{{code}}","title":"x"}]}""";
        _services.Telnyx
            .Expect("POST /conferences/c/actions/join", """{"call_control_id":"v3:x","mute":true,"command_id":"cmd"}""", refusal, (HttpStatusCode)status)
            .Expect("POST /calls/v3%3Ax/actions/hangup", """{"command_id":"cmd"}""", refusal, (HttpStatusCode)status)
            .Expect("POST /conferences/c/actions/end", """{"command_id":"cmd"}""", refusal, (HttpStatusCode)status);
        await SucceedsAsync(joinSucceeds, () => _services.Provider.JoinAsync(new() { CommandId = "cmd", LegId = "v3:x", ConferenceId = "c", ConferenceName = "n", Tag = "t", Muted = true }, Token));
        await SucceedsAsync(hangUpSucceeds, () => _services.Provider.HangUpAsync(new() { CommandId = "cmd", LegId = "v3:x" }, Token));
        await SucceedsAsync(endSucceeds, () => _services.Provider.EndConferenceAsync(new() { CommandId = "cmd", ConferenceId = "c" }, Token));
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task Live_legs_are_listed_with_their_tags_and_those_that_browsers_dialed_too()
    {
        Expect(
            "GET /connections/1684641123236054244/active_calls?page%5Blimit%5D=250",
            null,
            """{"data":[{"call_control_id":"v3:x","client_state":"dGFnLTE="},{"call_control_id":"v3:y","client_state":null},{"call_control_id":"v3:z","client_state":"not ours"}],"meta":{"cursors":{"after":null}}}""");
        Expect("GET /connections/1684641123236054299/active_calls?page%5Blimit%5D=250", null, """{"data":[{"call_control_id":"v3:b","client_state":"dGFnLTE="}]}""");
        List<LiveLeg> legs = await _services.Provider.ListAllLegsAsync(Token).ToListAsync(Token);
        legs.ShouldBe([new() { LegId = "v3:x", Tag = "tag-1" }, new() { LegId = "v3:y" }, new() { LegId = "v3:z" }, new() { LegId = "v3:b", Tag = "tag-1" }]);
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(401, false)]
    public async Task A_connection_for_browsers_that_does_not_exist_hides_no_phones(int status, bool listed)
    {
        Expect("GET /connections/1684641123236054244/active_calls?page%5Blimit%5D=250", null, """{"data":[{"call_control_id":"v3:x"}]}""");
        _services.Telnyx.Expect(
            "GET /connections/1684641123236054299/active_calls?page%5Blimit%5D=250", null, """{"errors":[{"code":"10005","title":"Resource not found"}]}""", (HttpStatusCode)status);
        await SucceedsAsync(listed, async () => (await _services.Provider.ListAllLegsAsync(Token).ToListAsync(Token)).ShouldBe([new() { LegId = "v3:x" }]));
    }

    [Theory]
    [InlineData(SupervisorRole.Monitor, null, "\"supervisor_role\":\"monitor\"")]
    [InlineData(SupervisorRole.Barge, null, "\"supervisor_role\":\"barge\"")]
    [InlineData(SupervisorRole.Whisper, "v3:y", "\"supervisor_role\":\"whisper\",\"whisper_call_control_ids\":[\"v3:y\"]")]
    public async Task A_supervisor_joins_with_a_role_and_can_get_another(SupervisorRole role, string? hearer, string members)
    {
        Expect("POST /conferences/c-1/actions/join", $$"""{"call_control_id":"v3:x","mute":false,{{members}},"command_id":"cmd-1"}""", Ok);
        await _services.Provider.JoinAsync(new() { CommandId = "cmd-1", LegId = "v3:x", ConferenceId = "c-1", ConferenceName = "n", Tag = "t", Role = role, WhisperToLegId = hearer }, Token);
        Expect("POST /conferences/c-1/actions/update", $$"""{"call_control_id":"v3:x",{{members}},"command_id":"cmd-2"}""", Ok);
        await _services.Provider.SetSupervisionAsync(new() { CommandId = "cmd-2", LegId = "v3:x", ConferenceId = "c-1", Role = role, WhisperToLegId = hearer }, Token);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task A_sound_file_is_played_to_all_or_to_one()
    {
        Expect("POST /conferences/c-1/actions/play", """{"audio_url":"https://a.example/n.wav"}""", Ok);
        await _services.Provider.AnnounceAsync(new() { CommandId = "cmd-1", ConferenceId = "c-1", Audio = new Uri("https://a.example/n.wav") }, Token);
        Expect("POST /conferences/c-1/actions/play", """{"call_control_ids":["v3:x"],"audio_url":"https://a.example/n.wav"}""", Ok);
        await _services.Provider.AnnounceAsync(new() { CommandId = "cmd-2", ConferenceId = "c-1", LegId = "v3:x", Audio = new Uri("https://a.example/n.wav") }, Token);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task A_leg_that_came_to_us_is_answered_with_our_tag()
    {
        Expect("POST /calls/v3%3Ax/actions/answer", """{"client_state":"dGFnLTE=","command_id":"cmd-1"}""", Ok);
        await _services.Provider.AnswerAsync(new() { CommandId = "cmd-1", LegId = "v3:x", Tag = "tag-1", ConferenceName = "n" }, Token);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task A_conference_is_recorded_paused_resumed_and_stopped()
    {
        Expect("POST /conferences/c-1/actions/record_start", """{"format":"mp3","command_id":"cmd-1"}""", Ok);
        Expect("POST /conferences/c-1/actions/record_pause", """{"command_id":"cmd-2"}""", Ok);
        Expect("POST /conferences/c-1/actions/record_resume", """{"command_id":"cmd-3"}""", Ok);
        Expect("POST /conferences/c-1/actions/record_stop", """{"command_id":"cmd-4"}""", Ok);
        await _services.Provider.StartRecordingAsync(new() { CommandId = "cmd-1", ConferenceId = "c-1", Format = RecordingFormat.Mp3 }, Token);
        await _services.Provider.SetRecordingPausedAsync(new() { CommandId = "cmd-2", ConferenceId = "c-1", Paused = true }, Token);
        await _services.Provider.SetRecordingPausedAsync(new() { CommandId = "cmd-3", ConferenceId = "c-1", Paused = false }, Token);
        await _services.Provider.StopRecordingAsync(new() { CommandId = "cmd-4", ConferenceId = "c-1" }, Token);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task Recordings_of_a_conference_are_listed_and_others_left_out()
    {
        Expect(
            "GET /recordings?filter%5Bconference_id%5D=c-1&page%5Bnumber%5D=1&page%5Bsize%5D=250",
            null,
            """
            {"data":[
              {"id":"r-1","conference_id":"c-1","duration_millis":61500,"recording_started_at":"2026-01-05T12:00:00Z","recording_ended_at":"2026-01-05T12:01:10Z","download_urls":{"mp3":"https://x/1.mp3"}},
              {"id":"r-2","conference_id":"c-2"},
              {"id":"","conference_id":"c-1"},
              {"id":"r-3","conference_id":"c-1"}]}
            """);
        List<Recording> found = await _services.Provider.ListRecordingsAsync("c-1", Token).ToListAsync(Token);
        found.ShouldBe(
        [
            new()
            {
                Id = "r-1",
                Provider = "telnyx",
                Format = RecordingFormat.Mp3,
                StartedAt = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero),
                EndedAt = new(2026, 1, 5, 12, 1, 10, TimeSpan.Zero),
                Duration = TimeSpan.FromMilliseconds(61500),
            },
            new() { Id = "r-3", Provider = "telnyx" },
        ]);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(404, true)]
    [InlineData(403, false)]
    public async Task A_recording_that_is_gone_is_deleted(int status, bool deleted)
    {
        string answer = status == 200 ? """{"data":{"id":"r-1"}}""" : """{"errors":[{"code":"10005","title":"Recording not found"}]}""";
        _services.Telnyx.Expect("DELETE /recordings/r-1", "", answer, (HttpStatusCode)status);
        await SucceedsAsync(deleted, () => _services.Provider.DeleteRecordingAsync(new() { Id = "r-1", Provider = "telnyx" }, Token));
    }

    private static async Task SucceedsAsync(bool expected, Func<Task> command)
    {
        if (expected) await command();
        else await Should.ThrowAsync<ProviderException>(command);
    }

    private void Expect(string methodAndPath, string? body, string answer) => _services.Telnyx.Expect(methodAndPath, body, answer);
}
