using System.Net;
using ColdCall.Providers;
using ColdCall.Twilio.Tests.Support;

namespace ColdCall.Twilio.Tests;

/// <summary>The engine's commands as Twilio gets them.</summary>
public sealed class ConferenceProviderTests : IAsyncDisposable
{
    private const string Callback = "https%3A%2F%2Fcalls.example%2Fwebhooks%2Ftwilio%3Ftag%3Dtag-1%23rc%3D3%26rp%3Dct%2C5xx%2Crt";
    private const string Room = "CF0123456789abcdef0123456789abcdef";
    private const string Leg = "CA0123456789abcdef0123456789abcdef";
    private const string Hearer = "CAffffffffffffffffffffffffffffffff";

    private readonly TwilioApp _app = new();

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

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public void It_says_how_Twilio_differs()
    {
        _app.Provider.Name.ShouldBe("twilio");
        _app.Provider.Account.ShouldBeEmpty();
        _app.Provider.Capabilities.ShouldBe(new ProviderCapabilities { DialCreatesConference = true, DialJoinsConference = true, RecordsFromStartOnly = true });
    }

    [Fact]
    public async Task A_dial_makes_or_joins_the_conference_with_its_label_and_with_callbacks_that_carry_the_tag()
    {
        ExpectDial();
        (await _app.Provider.DialAsync(Dial, Token)).ShouldBe(new DialedLeg { LegId = Leg, ConferenceId = Room });
        Dictionary<string, string[]> sent = Sent();
        sent["To"].ShouldBe(["+12025550123"]);
        sent["From"].ShouldBe(["+12025550100"]);
        sent["Label"].ShouldBe(["tag-1"]);
        sent["Timeout"].ShouldBe(["30"]);
        sent["TimeLimit"].ShouldBe(["14400"]);
        sent["Muted"].ShouldBe(["false"]);
        sent["Beep"].ShouldBe(["false"]);
        sent["StartConferenceOnEnter"].ShouldBe(["true"]);
        sent["EarlyMedia"].ShouldBe(["true"]);
        sent["WaitUrl"].ShouldBe([""], "whoever waits for the first answer hears the ringing, not music");
        sent["StatusCallback"].ShouldBe([Uri.UnescapeDataString(Callback)]);
        sent["StatusCallbackEvent"].ShouldBe(["initiated", "ringing", "answered", "completed"]);
        sent["ConferenceStatusCallback"].ShouldBe([Uri.UnescapeDataString(Callback)], "of all legs the first one's counts, and any may be it");
        sent["ConferenceStatusCallbackEvent"].ShouldBe(["start", "end", "join", "leave", "announcement"]);
        sent.Keys.ShouldNotContain(key => key.Contains("Record", StringComparison.Ordinal) || key.Contains("Coach", StringComparison.Ordinal) || key.Contains("Amd", StringComparison.Ordinal) || key == "EndConferenceOnExit");
    }

    [Theory]
    [InlineData("agent-7", "client:agent_h7")]
    [InlineData("a.b_c", "client:a_db__c")]
    public async Task A_browser_is_dialed_by_an_identity_that_Twilio_takes(string identity, string to)
    {
        ExpectDial();
        await _app.Provider.DialAsync(Dial with { To = Destination.Browser(identity) }, Token);
        Sent()["To"].ShouldBe([to]);
    }

    [Fact]
    public async Task A_dial_by_SIP_shows_the_number_named_and_keeps_within_what_Twilio_takes()
    {
        ExpectDial();
        await _app.Provider.DialAsync(
            Dial with { To = Destination.Sip("sip:desk@pbx.example.com"), From = PhoneNumber.Parse("+12025550177"), RingTimeout = TimeSpan.FromSeconds(1), MaxDuration = TimeSpan.FromDays(2), Muted = true },
            Token);
        Dictionary<string, string[]> sent = Sent();
        (sent["To"][0], sent["From"][0], sent["Timeout"][0], sent["TimeLimit"][0], sent["Muted"][0]).ShouldBe(("sip:desk@pbx.example.com", "+12025550177", "5", "86400", "true"));
    }

    [Theory]
    [InlineData(AnswererDetection.Verdict, "Enable")]
    [InlineData(AnswererDetection.GreetingEnd, "DetectMessageEnd")]
    public async Task A_dial_asks_who_answers_where_the_application_wants_to_know(AnswererDetection wanted, string asked)
    {
        ExpectDial();
        await _app.Provider.DialAsync(Dial with { DetectAnswerer = wanted }, Token);
        Sent()["MachineDetection"].ShouldBe([asked]);
        Sent()["AmdStatusCallback"].ShouldBe([Uri.UnescapeDataString(Callback)]);
    }

    [Fact]
    public async Task A_conference_that_is_recorded_says_so_at_every_dial()
    {
        ExpectDial();
        await _app.Provider.DialAsync(Dial with { Record = true }, Token);
        Dictionary<string, string[]> sent = Sent();
        sent["ConferenceRecord"].ShouldBe(["record-from-start"]);
        sent["ConferenceRecordingStatusCallback"].ShouldBe([Uri.UnescapeDataString(Callback)]);
        sent["ConferenceRecordingStatusCallbackEvent"].ShouldBe(["completed", "absent"]);
    }

    [Theory]
    [InlineData(SupervisorRole.Monitor, null, "true", null)]
    [InlineData(SupervisorRole.Whisper, Hearer, "false", "true")]
    [InlineData(SupervisorRole.Barge, null, "false", null)]
    public async Task A_supervisor_is_dialed_unheard_and_can_get_another_role(SupervisorRole role, string? hearer, string muted, string? coaching)
    {
        ExpectDial();
        await _app.Provider.DialAsync(Dial with { Role = role, WhisperToLegId = hearer }, Token);
        Dictionary<string, string[]> sent = Sent();
        sent["Muted"].ShouldBe([muted]);
        sent.GetValueOrDefault("Coaching")?.Single().ShouldBe(coaching);
        sent.GetValueOrDefault("CallSidToCoach")?.Single().ShouldBe(hearer);
        sent["StartConferenceOnEnter"].ShouldBe(["false"]);
        sent["EarlyMedia"].ShouldBe(["false"]);

        Expect($"POST {ParticipantPath}", $"Muted={muted}&Coaching={coaching ?? "false"}{(hearer is null ? "" : $"&CallSidToCoach={hearer}")}", Participant());
        await _app.Provider.SetSupervisionAsync(new() { CommandId = "c", LegId = Leg, ConferenceId = Room, Role = role, WhisperToLegId = hearer }, Token);
    }

    [Fact]
    public async Task A_dial_without_a_number_to_show_is_not_sent_and_names_the_setting()
    {
        await using var app = new TwilioApp(settings => settings.Remove("ColdCall:Twilio:From"));
        ProviderException fault = await Should.ThrowAsync<ProviderException>(() => app.Provider.DialAsync(Dial, Token));
        fault.Certainty.ShouldBe(CommandCertainty.NotSent);
        fault.Message.ShouldContain("ColdCall:Twilio:From");
    }

    [Fact]
    public async Task Mute_and_hold_name_exactly_one_leg()
    {
        foreach (string body in new[] { "Muted=true", "Muted=false", "Hold=true", "Hold=false" }) Expect($"POST {ParticipantPath}", body, Participant());
        foreach (bool muted in new[] { true, false })
            await _app.Provider.SetMutedAsync(new() { CommandId = "c", LegId = Leg, ConferenceId = Room, Muted = muted }, Token);
        foreach (bool held in new[] { true, false })
            await _app.Provider.SetOnHoldAsync(new() { CommandId = "c", LegId = Leg, ConferenceId = Room, OnHold = held }, Token);
    }

    [Fact]
    public async Task A_sound_file_is_fetched_as_files_are_and_played_to_all_or_to_one()
    {
        const string Notice = "AnnounceUrl=https%3A%2F%2Fa.example%2Fn.wav&AnnounceMethod=GET";
        Expect($"POST {RoomPath}", Notice, Conference("in-progress"));
        await _app.Provider.AnnounceAsync(new() { CommandId = "c", ConferenceId = Room, Audio = new Uri("https://a.example/n.wav") }, Token);
        Expect($"POST {ParticipantPath}", Notice, Participant());
        await _app.Provider.AnnounceAsync(new() { CommandId = "c", ConferenceId = Room, LegId = Leg, Audio = new Uri("https://a.example/n.wav") }, Token);
    }

    [Theory]
    [InlineData(false, "Status=canceled", "canceled", null)]
    [InlineData(false, "Status=canceled", "ringing", null)]
    [InlineData(false, "Status=canceled", "in-progress", "Status=completed")]
    [InlineData(true, "Status=completed", "completed", null)]
    public async Task A_ringing_leg_is_canceled_and_an_answered_one_completed_and_a_race_is_noticed(bool answered, string first, string status, string? second)
    {
        Expect($"POST {CallPath}", first, Call(status));
        if (second is not null) Expect($"POST {CallPath}", second, Call("completed"));
        await _app.Provider.HangUpAsync(new() { CommandId = "c", LegId = Leg, Answered = answered }, Token);
    }

    [Theory]
    [InlineData(400, 21220)]
    [InlineData(404, 20404)]
    public async Task Ending_what_has_ended_succeeds(int status, int code)
    {
        Expect($"POST {CallPath}", "Status=completed", Error(status, code), status);
        await _app.Provider.HangUpAsync(new() { CommandId = "c", LegId = Leg, Answered = true }, Token);
    }

    [Fact]
    public async Task A_conference_that_is_over_is_ended_already()
    {
        Expect($"POST {RoomPath}", "Status=completed", Error(404, 20404), 404);
        Expect($"GET {RoomPath}", null, Error(404, 20404), 404);
        await _app.Provider.EndConferenceAsync(new() { CommandId = "c", ConferenceId = Room }, Token);

        Expect($"POST {RoomPath}", "Status=completed", Error(400, 20001), 400);
        Expect($"GET {RoomPath}", null, Conference("completed"));
        await _app.Provider.EndConferenceAsync(new() { CommandId = "c", ConferenceId = Room }, Token);
    }

    [Fact]
    public async Task A_conference_that_has_not_started_ends_with_those_in_it()
    {
        Expect($"POST {RoomPath}", "Status=completed", Error(400, 20001), 400);
        Expect($"GET {RoomPath}", null, Conference("init"));
        Expect($"GET {ListPath}?PageSize=250", null, Participants(Participant(), Participant(Hearer, "failed")));
        Expect($"POST {CallPath}", "Status=completed", Call("completed"));
        await _app.Provider.EndConferenceAsync(new() { CommandId = "c", ConferenceId = Room }, Token);
    }

    [Fact]
    public async Task A_conference_that_cannot_be_ended_for_another_reason_is_an_error()
    {
        Expect($"POST {RoomPath}", "Status=completed", Error(401, 20003), 401);
        (await Should.ThrowAsync<ProviderException>(() => _app.Provider.EndConferenceAsync(new() { CommandId = "c", ConferenceId = Room }, Token))).Reason.ShouldBe(ProviderErrorReason.NotAllowed);
    }

    [Fact]
    public async Task The_legs_of_a_conference_are_found_by_its_name_with_their_labels()
    {
        Expect($"GET {TwilioServices.Root}/Conferences.json?FriendlyName=conf-1&PageSize=250", null, Conferences(Conference("in-progress")));
        Expect($"GET {ListPath}?PageSize=250", null, Participants(Participant(), Participant(Hearer, "complete")));
        LegList list = await _app.Provider.ListLegsAsync(new() { CommandId = "c", ConferenceName = "conf-1" }, Token);
        list.Legs.ShouldBe([new LiveLeg { LegId = Leg, Tag = "tag-1", Answered = true }]);
        list.ShowsUnknown.ShouldBeTrue();
    }

    [Fact]
    public async Task A_conference_that_the_list_does_not_show_yet_is_asked_by_its_id()
    {
        Expect($"GET {TwilioServices.Root}/Conferences.json?FriendlyName=conf-1&PageSize=250", null, Conferences());
        Expect($"GET {ListPath}?PageSize=250", null, Participants(Participant()));
        (await _app.Provider.ListLegsAsync(new() { CommandId = "c", ConferenceName = "conf-1", ConferenceId = Room }, Token)).Legs.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_cannot_be_listed_proves_nothing()
    {
        Expect($"GET {TwilioServices.Root}/Conferences.json?FriendlyName=conf-1&PageSize=250", null, Conferences(Conference("completed")));
        LegList over = await _app.Provider.ListLegsAsync(new() { CommandId = "c", ConferenceName = "conf-1", ConferenceId = Room }, Token);
        over.Legs.ShouldBeEmpty();
        over.ShowsUnknown.ShouldBeFalse();

        Expect($"GET {TwilioServices.Root}/Conferences.json?FriendlyName=conf-1&PageSize=250", null, Conferences(Conference("init")));
        Expect($"GET {ListPath}?PageSize=250", null, Error(404, 20404), 404);
        (await _app.Provider.ListLegsAsync(new() { CommandId = "c", ConferenceName = "conf-1", ConferenceId = Room }, Token)).ShowsUnknown.ShouldBeFalse();

        Expect($"GET {TwilioServices.Root}/Conferences.json?FriendlyName=conf-1&PageSize=250", null, Conferences());
        await Should.ThrowAsync<ProviderException>(() => _app.Provider.ListLegsAsync(new() { CommandId = "c", ConferenceName = "conf-1" }, Token));
    }

    [Fact]
    public async Task All_live_legs_are_those_in_conferences_with_their_labels_and_then_the_others()
    {
        Expect($"GET {TwilioServices.Root}/Conferences.json?Status=init&PageSize=250", null, Conferences());
        Expect($"GET {TwilioServices.Root}/Conferences.json?Status=in-progress&PageSize=250", null, Conferences(Conference("in-progress")));
        Expect($"GET {ListPath}?PageSize=250", null, Participants(Participant()));
        Expect($"GET {TwilioServices.Root}/Calls.json?Status=queued&PageSize=250", null, """{"calls":[]}""");
        Expect($"GET {TwilioServices.Root}/Calls.json?Status=ringing&PageSize=250", null, $$"""{"calls":[{{Call("ringing", Hearer)}}]}""");
        Expect($"GET {TwilioServices.Root}/Calls.json?Status=in-progress&PageSize=250", null, $$"""{"calls":[{{Call("in-progress")}}]}""");
        (await _app.Provider.ListAllLegsAsync(Token).ToListAsync(Token)).ShouldBe([new LiveLeg { LegId = Leg, Tag = "tag-1", Answered = true }, new LiveLeg { LegId = Hearer }]);
    }

    [Fact]
    public async Task A_leg_that_is_in_already_is_not_led_in_again_and_another_is_redirected()
    {
        Expect($"GET {ParticipantPath}", null, Participant());
        JoinCommand join = new() { CommandId = "c", LegId = Leg, ConferenceId = Room, ConferenceName = "conf-1", Tag = "tag-1", Muted = true };
        await _app.Provider.JoinAsync(join, Token);

        Expect($"GET {ParticipantPath}", null, Error(404, 20404), 404);
        ExpectAny($"POST {CallPath}", Call("in-progress"));
        await _app.Provider.JoinAsync(join, Token);
        string twiml = Sent()["Twiml"].Single();
        twiml.ShouldContain("<Dial><Conference participantLabel=\"tag-1\" muted=\"true\" beep=\"false\" startConferenceOnEnter=\"true\" waitUrl=\"\"");
        twiml.ShouldContain(">conf-1</Conference></Dial></Response>");
        twiml.ShouldContain("statusCallbackEvent=\"start end join leave announcement\"");
    }

    [Fact]
    public async Task A_recording_is_paused_without_a_gap_resumed_and_stopped()
    {
        string path = $"{TwilioServices.Root}/Conferences/{Room}/Recordings/Twilio.CURRENT.json";
        Expect($"POST {path}", "Status=paused&PauseBehavior=skip", Recording("paused"));
        await _app.Provider.SetRecordingPausedAsync(new() { CommandId = "c", ConferenceId = Room, Paused = true }, Token);
        Expect($"POST {path}", "Status=in-progress", Recording("in-progress"));
        await _app.Provider.SetRecordingPausedAsync(new() { CommandId = "c", ConferenceId = Room, Paused = false }, Token);
        Expect($"POST {path}", "Status=stopped", Recording("stopped"));
        await _app.Provider.StopRecordingAsync(new() { CommandId = "c", ConferenceId = Room }, Token);
        Expect($"POST {path}", "Status=stopped", Error(404, 20404), 404);
        await _app.Provider.StopRecordingAsync(new() { CommandId = "c", ConferenceId = Room }, Token);
    }

    [Fact]
    public async Task Only_complete_recordings_are_listed_and_a_deleted_one_is_gone()
    {
        Expect($"GET {TwilioServices.Root}/Conferences/{Room}/Recordings.json?PageSize=250", null, $$"""{"recordings":[{{Recording("processing")}},{{Recording("completed")}}]}""");
        Recording listed = (await _app.Provider.ListRecordingsAsync(Room, Token).ToListAsync(Token)).ShouldHaveSingleItem();
        listed.Duration.ShouldBe(TimeSpan.FromSeconds(12));
        Expect($"DELETE {TwilioServices.Root}/Recordings/{listed.Id}.json", "", "", 204);
        await _app.Provider.DeleteRecordingAsync(listed, Token);
        Expect($"DELETE {TwilioServices.Root}/Recordings/{listed.Id}.json", "", Error(404, 20404), 404);
        await _app.Provider.DeleteRecordingAsync(listed, Token);
    }

    [Theory]
    [InlineData(ColdCall.RecordingFormat.Wav, "wav")]
    [InlineData(ColdCall.RecordingFormat.Mp3, "mp3")]
    public async Task A_recording_is_opened_in_the_format_asked_for(ColdCall.RecordingFormat format, string suffix)
    {
        Expect($"GET {TwilioServices.Root}/Recordings/RE0123456789abcdef0123456789abcdef.{suffix}", null, "sound");
        await using Stream file = await _app.Provider.OpenRecordingAsync(new() { Id = "RE0123456789abcdef0123456789abcdef", Provider = "twilio", Format = format }, Token);
        using var reader = new StreamReader(file);
        (await reader.ReadToEndAsync(Token)).ShouldBe("sound");
    }

    [Fact]
    public async Task A_browser_gets_a_token_for_its_identity_without_Twilio_being_asked()
    {
        BrowserToken token = await _app.Provider.CreateBrowserTokenAsync("agent-7", Token);
        (token.Provider, token.Identity, token.ExpiresAt).ShouldBe(("twilio", "agent-7", _app.Clock.GetUtcNow() + TimeSpan.FromHours(1)));
        string claims = System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(token.Token.Split('.')[1]));
        claims.ShouldContain("\"identity\":\"agent_h7\"");
        claims.ShouldContain(TwilioApp.App);
    }

    [Fact]
    public async Task Without_an_API_key_no_browser_gets_a_token_and_the_settings_are_named()
    {
        await using var app = new TwilioApp(settings =>
        {
            settings.Remove("ColdCall:Twilio:ApiKeySid");
            settings.Remove("ColdCall:Twilio:ApiKeySecret");
        });
        ProviderException fault = await Should.ThrowAsync<ProviderException>(() => app.Provider.CreateBrowserTokenAsync("agent-7", Token));
        (fault.Certainty, fault.Message.Contains("ColdCall:Twilio:ApiKeySid", StringComparison.Ordinal)).ShouldBe((CommandCertainty.NotSent, true));
    }

    [Fact]
    public async Task What_Twilio_has_no_command_for_is_said()
    {
        await Should.ThrowAsync<NotSupportedException>(() => _app.Provider.CreateConferenceAsync(new() { CommandId = "c", LegId = Leg, Name = "n", MaxDuration = TimeSpan.FromHours(1) }, Token));
        await Should.ThrowAsync<NotSupportedException>(() => _app.Provider.StartRecordingAsync(new() { CommandId = "c", ConferenceId = Room, Format = ColdCall.RecordingFormat.Wav }, Token));
    }

    [Theory]
    [InlineData("completed", null)]
    [InlineData("init", Room)]
    public async Task A_conference_is_found_by_its_exact_name_unless_it_is_over(string status, string? found)
    {
        Expect($"GET {TwilioServices.Root}/Conferences.json?FriendlyName=conf-1&PageSize=250", null, Conferences(Conference("in-progress", "CONF-1"), Conference(status)));
        (await _app.Provider.FindConferenceAsync(new() { CommandId = "c", Name = "conf-1" }, Token)).ShouldBe(found);
    }

    private static string RoomPath => $"{TwilioServices.Root}/Conferences/{Room}.json";

    private static string ListPath => $"{TwilioServices.Root}/Conferences/{Room}/Participants.json";

    private static string ParticipantPath => $"{TwilioServices.Root}/Conferences/{Room}/Participants/{Leg}.json";

    private static string CallPath => $"{TwilioServices.Root}/Calls/{Leg}.json";

    private static string Participant(string leg = Leg, string status = "connected") =>
        $$"""{"call_sid":"{{leg}}","conference_sid":"{{Room}}","label":"tag-1","status":"{{status}}"}""";

    private static string Participants(params string[] participants) => $$"""{"participants":[{{string.Join(',', participants)}}],"next_page_uri":null}""";

    private static string Conference(string status, string name = "conf-1") => $$"""{"sid":"{{Room}}","friendly_name":"{{name}}","status":"{{status}}"}""";

    private static string Conferences(params string[] conferences) => $$"""{"conferences":[{{string.Join(',', conferences)}}],"next_page_uri":null}""";

    private static string Call(string status, string leg = Leg) => $$"""{"sid":"{{leg}}","status":"{{status}}"}""";

    private static string Recording(string status) => $$"""{"sid":"RE0123456789abcdef0123456789abcdef","conference_sid":"{{Room}}","status":"{{status}}","duration":"12"}""";

    private static string Error(int status, int code) => $$"""{"code":{{code}},"message":"x","status":{{status}}}""";

    private void Expect(string methodAndPath, string? body, string answer, int status = 200) => _app.Twilio.Expect(methodAndPath, body, answer, (HttpStatusCode)status);

    private void ExpectAny(string methodAndPath, string answer) => _app.Twilio.ExpectAnyBody(methodAndPath, answer);

    private void ExpectDial() => ExpectAny($"POST {TwilioServices.Root}/Conferences/conf-1/Participants.json", Participant(status: "queued"));

    /// <summary>The fields of the newest request.</summary>
    private Dictionary<string, string[]> Sent() => _app.Twilio.Received[^1].Body!.Split('&')
        .Select(field => field.Split('=', 2))
        .GroupBy(pair => pair[0])
        .ToDictionary(group => group.Key, group => group.Select(pair => Uri.UnescapeDataString(pair[1].Replace('+', ' '))).ToArray());
}
