using System.Text.Json.Nodes;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

/// <summary>Instructions: where they are fetched, and how they are followed.</summary>
public sealed class TwimlTests : IAsyncLifetime
{
    private TwilioFixture _twilio = null!;

    public async ValueTask InitializeAsync() => _twilio = await TwilioFixture.StartAsync();

    public async ValueTask DisposeAsync() => await _twilio.DisposeAsync();

    [Fact]
    public async Task Verbs_follow_each_other_by_the_clock_and_then_the_call_is_hung_up()
    {
        string call = await CallAsync("""<Response><Say>one two three four five</Say><Play loop="2">tune.mp3</Play><Pause length="3"/><Play digits="12"/></Response>""");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        // 2 s of words, twice 5 s of sound, 3 s of silence, 1 s of keys.
        _twilio.Clock.Advance(TimeSpan.FromMilliseconds(15_999));
        (await StatusAsync(call)).ShouldBe("in-progress");
        _twilio.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await EndAsync(call)).ShouldBe("completed 16");
    }

    [Fact]
    public async Task Instructions_are_fetched_once_somebody_answered()
    {
        _twilio.Webhooks.Voice = _ => ("<Response><Hangup/></Response>", "application/xml");
        string call = await CallAsync(("Url", _twilio.Webhooks.VoiceUrl + "?x=1"), ("Method", "GET"));
        _twilio.Webhooks.All.ShouldNotContain(form => form.Name == "voice");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        ReceivedForm asked = await _twilio.Webhooks.FirstAsync("voice");
        (asked.Method, asked["x"], asked["CallSid"], asked["CallStatus"], asked["Direction"]).ShouldBe(("GET", "1", call, "in-progress", "outbound-api"));
        asked.IsSignedWith(TwilioFixture.AuthToken).ShouldBeTrue();
        (await EndAsync(call)).ShouldBe("completed 0");
        JsonNode logged = (await LogAsync("twiml")).ShouldHaveSingleItem();
        ((int?)logged["status"], (string?)logged["failure"]).ShouldBe((200, null));
    }

    [Fact]
    public async Task A_call_that_comes_in_is_answered_by_the_first_sound()
    {
        _twilio.Webhooks.Voice = _ => ("""<Response><Pause length="2"/><Say>Hello</Say><Pause length="60"/></Response>""", "text/xml");
        string call = await ReceiveAsync();
        await _twilio.Webhooks.FirstAsync("voice");
        await StaysAsync(call, "ringing");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(2));
        (await StatusAsync(call)).ShouldBe("in-progress");
        await _twilio.ControlAsync($"calls/{call}/hangup", "{}");
        (await EndAsync(call)).ShouldBe("completed 0");
    }

    [Fact]
    public async Task A_call_that_comes_in_is_rejected_unanswered()
    {
        _twilio.Webhooks.Voice = _ => ("""<Response><Reject reason="busy"/></Response>""", "text/xml");
        (await EndAsync(await ReceiveAsync())).ShouldBe("busy 0");
    }

    [Fact]
    public async Task Who_is_dialed_talks_with_who_dialed_and_the_action_hears_how_it_went()
    {
        await using EmulatorPage page = await EmulatorPage.OpenAsync(_twilio.Server);
        await page.IsElectedAsync();
        _twilio.Webhooks.Voice = form => (form["DialCallStatus"] is null
            ? """<Response><Dial timeout="20" action="/voice/after" callerId="+12025550100"><Number>+12025550124</Number><Number>+12025550199</Number></Dial></Response>"""
            : "<Response><Hangup/></Response>", "text/xml");
        string call = await CallAsync(("Url", _twilio.Webhooks.VoiceUrl));
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        JsonNode[] legs = await LegsAsync(3);
        string caller = (string)legs[0]["leg_id"]!;
        await page.MixesAsync(caller, "parrot [] ringback");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        string called = (string)legs[1]["leg_id"]!;
        await page.MixesAsync(caller, $"parrot [{called}]");
        await page.MixesAsync(called, $"parrot [{caller}]");
        ((string?)(await LegsAsync(3))[2]["state"]).ShouldBe("ended", "the first to answer is enough");
        JsonNode child = (await _twilio.GetAsync($"Calls/{(string)legs[1]["id"]!}.json")).Body!;
        ((string?)child["parent_call_sid"], (string?)child["direction"]).ShouldBe((call, "outbound-dial"));

        _twilio.Clock.Advance(TimeSpan.FromSeconds(7));
        await _twilio.ControlAsync($"calls/{(string)legs[1]["id"]!}/hangup", "{}");
        ReceivedForm after = await _twilio.Webhooks.FirstAsync("voice", form => form["DialCallStatus"] is not null);
        (after["DialCallStatus"], after["DialCallSid"], after["DialCallDuration"]).ShouldBe(("completed", (string)legs[1]["id"]!, "7"));
        (await EndAsync(call)).ShouldBe("completed 8");
        (await _twilio.GetAsync("Conferences.json")).Body!["conferences"]!.AsArray().ShouldBeEmpty("their room is nobody's conference");
    }

    [Theory]
    [InlineData("+12025550170", "busy")]
    [InlineData("+12025550175", "no-answer")]
    [InlineData("+12025550188", "failed")]
    public async Task Who_is_not_reached_is_told_and_the_next_verb_runs(string number, string status)
    {
        string call = await CallAsync($"""<Response><Dial timeout="5">{number}</Dial><Pause length="600"/></Response>""");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        JsonNode[] legs = await LegsAsync(2);
        _twilio.Clock.Advance(TimeSpan.FromSeconds(5));
        ((string?)(await _twilio.GetAsync($"Calls/{(string)legs[1]["id"]!}.json")).Body!["status"]).ShouldBe(status);
        (await StatusAsync(call)).ShouldBe("in-progress");
    }

    [Fact]
    public async Task Whoever_dialed_takes_who_was_dialed_along()
    {
        string call = await CallAsync("<Response><Dial><Number>+12025550124</Number></Dial></Response>");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        JsonNode[] legs = await LegsAsync(2);
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        await _twilio.PostAsync($"Calls/{call}.json", ("Status", "completed"));
        (await StatusAsync((string)legs[1]["id"]!)).ShouldBe("completed");
    }

    [Fact]
    public async Task A_browser_is_dialed_by_its_identity_with_parameters()
    {
        await using EmulatorPage page = await EmulatorPage.OpenAsync(_twilio.Server);
        await page.IsElectedAsync();
        await using TwilioPhone browser = await TwilioPhone.ReadyAsync(_twilio);
        await CallAsync("""<Response><Dial><Client><Identity>agent_7</Identity><Parameter name="lead" value="4 2"/></Client></Dial></Response>""");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        JsonNode parameters = (await browser.ReceiveAsync("invite"))["parameters"]!;
        ((string?)parameters["To"], (string?)parameters["Params"]).ShouldBe(("client:agent_7", "lead=4%202"));
        JsonNode[] legs = await LegsAsync(2);
        await page.MixesAsync((string)legs[1]["leg_id"]!, $"peer [{(string)legs[0]["leg_id"]!}]");
    }

    [Fact]
    public async Task Attributes_of_a_conference_are_those_of_a_participant()
    {
        string call = await CallAsync($"""
            <Response><Dial><Conference muted="true" participantLabel="lead" startConferenceOnEnter="false" maxParticipants="2" record="record-from-start"
              recordingStatusCallback="{_twilio.Hook}" statusCallback="{_twilio.Hook}" statusCallbackEvent="start join">room</Conference></Dial></Response>
            """);
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        ReceivedForm joined = await _twilio.Webhooks.FirstAsync("participant-join");
        (joined["Muted"], joined["ParticipantLabel"], joined["StartConferenceOnEnter"], joined["CallSid"]).ShouldBe(("true", "lead", "false", call));
        string conference = joined["ConferenceSid"]!;
        ((string?)(await _twilio.GetAsync($"Conferences/{conference}/Participants/lead.json")).Body!["call_sid"]).ShouldBe(call);
        await _twilio.DialAsync(conference, TwilioFixture.OtherPerson, "agent");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        await _twilio.Webhooks.FirstAsync("conference-start");
        (await _twilio.DialAsync(conference, "+12025550125", "third")).Status.ShouldBe(400, "there is room for two");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(3));
        await _twilio.PostAsync($"Conferences/{conference}.json", ("Status", "completed"));
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        ReceivedForm recorded = await _twilio.Webhooks.FirstAsync("recording completed");
        (recorded["ConferenceSid"], recorded["RecordingDuration"]).ShouldBe((conference, "3"));
        recorded["RecordingUrl"].ShouldStartWith(_twilio.Server.TwilioAddress.ToString());
    }

    [Fact]
    public async Task A_coach_is_heard_by_one_alone()
    {
        await using EmulatorPage page = await EmulatorPage.OpenAsync(_twilio.Server);
        await page.IsElectedAsync();
        (_, string agent, string lead) = await _twilio.MeetAsync();
        string coach = await CallAsync($"""<Response><Dial><Conference coach="{agent}">room</Conference></Dial></Response>""");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        string[] ids = [.. (await LegsAsync(3)).OrderBy(leg => Array.IndexOf([agent, lead, coach], (string?)leg["id"])).Select(leg => (string)leg["leg_id"]!)];
        await page.MixesAsync(ids[0], $"parrot [{ids[1]},{ids[2]}]");
        await page.MixesAsync(ids[1], $"parrot [{ids[0]}]");
    }

    [Theory]
    [InlineData("""<Conference participantLabel="agent">room</Conference>""", "Label")]
    [InlineData("""<Conference coach="CA00000000000000000000000000000000">room</Conference>""", "CallSidToCoach")]
    [InlineData("<Conference></Conference>", "13223")]
    [InlineData("<Number>5551234</Number>", "13224")]
    [InlineData("<Queue>support</Queue>", "13201")]
    public async Task What_cannot_be_dialed_is_logged_and_the_next_verb_runs(string noun, string problem)
    {
        await _twilio.MeetAsync();
        string call = await CallAsync($"""<Response><Dial>{noun}</Dial><Pause length="600"/></Response>""");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        ((string)(await LogAsync("twiml")).ShouldHaveSingleItem()["failure"]!).ShouldContain(problem);
        (await StatusAsync(call)).ShouldBe("in-progress");
    }

    [Theory]
    [InlineData("end")]
    [InlineData("remove")]
    public async Task Whoever_came_by_instructions_goes_on_with_them_after_the_conference(string how)
    {
        (string conference, _, string lead) = await _twilio.MeetAsync();
        string call = await CallAsync("""<Response><Dial><Conference>room</Conference></Dial><Pause length="600"/></Response>""");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        await _twilio.Webhooks.FirstAsync("participant-join", form => form["CallSid"] == call);
        Answer done = how == "end"
            ? await _twilio.PostAsync($"Conferences/{conference}.json", ("Status", "completed"))
            : await _twilio.DeleteAsync($"Conferences/{conference}/Participants/{call}.json");
        done.Status.ShouldBe(how == "end" ? 200 : 204);
        ReceivedForm left = await _twilio.Webhooks.FirstAsync("participant-leave", form => form["CallSid"] == call);
        (left["ReasonParticipantLeft"], left["ParticipantCallStatus"])
            .ShouldBe((how == "end" ? "conference_ended_via_api" : "participant_updated_via_api", "in-progress"));
        (await StatusAsync(call)).ShouldBe("in-progress");
        (await StatusAsync(lead)).ShouldBe(how == "end" ? "completed" : "in-progress");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(600));
        (await StatusAsync(call)).ShouldBe("completed");
    }

    [Fact]
    public async Task A_live_call_is_redirected()
    {
        (_, _, string lead) = await _twilio.MeetAsync();
        string call = await CallAsync("<Response><Dial><Conference>room</Conference></Dial><Hangup/></Response>");
        (await _twilio.PostAsync($"Calls/{call}.json", ("Twiml", "<Response/>"))).Body!["code"]!.GetValue<int>().ShouldBe(21220, "it still rings");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        await _twilio.Webhooks.FirstAsync("participant-join", form => form["CallSid"] == call);
        (await _twilio.PostAsync($"Calls/{call}.json", ("Twiml", """<Response><Pause length="60"/></Response>"""))).Status.ShouldBe(200);
        (await _twilio.Webhooks.FirstAsync("participant-leave", form => form["CallSid"] == call))["ReasonParticipantLeft"].ShouldBe("participant_updated_via_api");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(59));
        (await StatusAsync(call)).ShouldBe("in-progress");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        (await StatusAsync(call)).ShouldBe("completed");

        string waiting = await CallAsync("""<Response><Pause length="5"/></Response>""");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        await _twilio.PostAsync($"Calls/{waiting}.json", ("Twiml", """<Response><Dial><Conference>room</Conference></Dial><Pause length="60"/></Response>"""));
        _twilio.Clock.Advance(TimeSpan.FromSeconds(5));
        string room = (await _twilio.Webhooks.FirstAsync("participant-join", form => form["CallSid"] == waiting))["ConferenceSid"]!;
        await _twilio.DeleteAsync($"Conferences/{room}/Participants/{waiting}.json");
        (await StatusAsync(waiting)).ShouldBe("in-progress", "what it did before has no hold on it any more");

        await _twilio.PostAsync($"Calls/{lead}.json", ("Url", _twilio.Webhooks.VoiceUrl));
        (await _twilio.Webhooks.FirstAsync("voice"))["CallSid"].ShouldBe(lead);
        (await EndAsync(lead)).ShouldStartWith("completed");
    }

    [Fact]
    public async Task A_redirect_is_resolved_against_where_the_instructions_came_from()
    {
        _twilio.Webhooks.Voice = form => (form.Target.EndsWith("/next", StringComparison.Ordinal)
            ? "<Response><Hangup/></Response>" : """<Response><Redirect method="POST">voice/next</Redirect></Response>""", "text/xml");
        string call = await CallAsync(("Url", _twilio.Webhooks.VoiceUrl));
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        await _twilio.Webhooks.FirstAsync("voice", form => form.Target.EndsWith("/voice/next", StringComparison.Ordinal));
        (await EndAsync(call)).ShouldStartWith("completed");
    }

    [Fact]
    public async Task An_answer_that_sends_elsewhere_is_followed_with_GET()
    {
        _twilio.Webhooks.Elsewhere = form => form.Name == "voice" && !form.Target.Contains("/moved", StringComparison.Ordinal) ? "/voice/moved" : null;
        string call = await CallAsync(("Url", _twilio.Webhooks.VoiceUrl));
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        ReceivedForm moved = await _twilio.Webhooks.FirstAsync("voice", form => form.Target.Contains("/moved", StringComparison.Ordinal));
        (moved.Method, moved["CallSid"], moved.IsSignedWith(TwilioFixture.AuthToken)).ShouldBe(("GET", call, true));
        (await EndAsync(call)).ShouldStartWith("completed");
    }

    [Fact]
    public async Task Who_is_sent_in_circles_gives_up()
    {
        _twilio.Webhooks.Elsewhere = form => form.Name == "voice" ? "/voice/again" : null;
        string call = await ReceiveAsync();
        (await EndAsync(call)).ShouldBe("failed 0");
        _twilio.Webhooks.All.Count(form => form.Name == "voice").ShouldBe(11 + 11, "ten redirects, and the same at the fallback");
    }

    [Theory]
    [InlineData("{}", "application/json", "12300")]
    [InlineData("<Response>", "text/xml", "12100")]
    [InlineData("<Answer/>", "text/xml", "12100")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><Response>&b;</Response>", "text/xml", "12100")]
    [InlineData("<Response><Gather/></Response>", "text/xml", "12200")]
    public async Task What_is_no_TwiML_ends_the_call_and_is_logged(string text, string type, string problem)
    {
        _twilio.Webhooks.Voice = _ => (text, type);
        string call = await ReceiveAsync();
        (await EndAsync(call)).ShouldBe("failed 0");
        IReadOnlyList<JsonNode> log = await LogAsync("twiml");
        ((string)log[0]["failure"]!).ShouldStartWith(problem);
        ReceivedForm fallback = await _twilio.Webhooks.FirstAsync("voice", form => form.Target.EndsWith("/fallback", StringComparison.Ordinal));
        (fallback["ErrorCode"], fallback["ErrorUrl"]).ShouldBe((problem, _twilio.Webhooks.VoiceUrl));
    }

    [Fact]
    public async Task The_fallback_helps_where_the_first_address_fails()
    {
        _twilio.Webhooks.Answer = form => form.Name == "voice" && !form.Target.EndsWith("/fallback", StringComparison.Ordinal) ? 500 : 204;
        _twilio.Webhooks.Voice = _ => ("""<Response><Say>Sorry</Say><Pause length="60"/></Response>""", "text/xml");
        string call = await ReceiveAsync();
        ReceivedForm fallback = await _twilio.Webhooks.FirstAsync("voice", form => form.Target.EndsWith("/fallback", StringComparison.Ordinal));
        fallback["ErrorCode"].ShouldBe("11200");
        await StaysAsync(call, "in-progress");
    }

    [Fact]
    public async Task Plain_text_is_spoken()
    {
        _twilio.Webhooks.Voice = _ => ("one two three four five", "text/plain");
        string call = await CallAsync(("Url", _twilio.Webhooks.VoiceUrl));
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        await Eventually.BecomesTrueAsync(async () => (await LogAsync("twiml")) is [{ } entry] && (int?)entry["status"] == 200, "fetched");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(2));
        (await EndAsync(call)).ShouldBe("completed 2");
    }

    [Fact]
    public async Task Faults_strike_requests_for_instructions()
    {
        await _twilio.ControlAsync("faults", """{"on":"webhook","event":"twiml","kind":"bad_signature"}""");
        await _twilio.ControlAsync("faults", """{"on":"webhook","event":"twiml","kind":"drop"}""");
        await ReceiveAsync();
        (await _twilio.Webhooks.FirstAsync("voice")).IsSignedWith(TwilioFixture.AuthToken).ShouldBeFalse();
        string dropped = await ReceiveAsync();
        await StaysAsync(dropped, "ringing");
        _twilio.Clock.Advance(TimeSpan.FromSeconds(15));
        await _twilio.Webhooks.FirstAsync("voice", form => form["CallSid"] == dropped && form["ErrorCode"] == "11200");
        (await EndAsync(dropped)).ShouldBe("completed 0");
    }

    [Fact]
    public async Task Instructions_that_cannot_be_meant_are_refused()
    {
        (await _twilio.PostAsync("Calls.json", ("From", TwilioFixture.From), ("To", TwilioFixture.Person))).Body!["code"]!.GetValue<int>().ShouldBe(21205);
        (await _twilio.PostAsync("Calls.json", ("From", TwilioFixture.From), ("To", TwilioFixture.Person), ("Url", "ftp://x"))).Body!["code"]!.GetValue<int>().ShouldBe(21205);
        (await _twilio.PostAsync("Calls.json", ("From", TwilioFixture.From), ("To", TwilioFixture.Person), ("Twiml", new string('x', 4001)))).Status.ShouldBe(400);
        (await _twilio.PostAsync("Calls.json", ("From", TwilioFixture.From), ("To", TwilioFixture.Person), ("ApplicationSid", "AP1"))).Status.ShouldBe(400);
    }

    private Task<string> CallAsync(string twiml) => CallAsync(("Twiml", twiml));

    private async Task<string> CallAsync(params (string Name, string Value)[] instructions)
    {
        Answer made = await _twilio.PostAsync(
            "Calls.json", [("From", TwilioFixture.From), ("To", "+12025550126"), ("StatusCallback", _twilio.Hook), .. instructions]);
        made.Status.ShouldBe(201, made.Text);
        return (string)made.Body!["sid"]!;
    }

    /// <summary>Somebody calls a number that belongs to the application.</summary>
    private async Task<string> ReceiveAsync()
    {
        JsonNode call = await _twilio.ControlAsync(
            "calls", $$"""{"connection_id":"{{TwilioFixture.ApplicationSid}}","from":"+12025550123","to":"{{TwilioFixture.From}}"}""");
        return (string)call["id"]!;
    }

    private async Task<string?> StatusAsync(string call) => (string?)(await _twilio.GetAsync($"Calls/{call}.json")).Body!["status"];

    private Task StaysAsync(string call, string status) => Eventually.BecomesTrueAsync(async () => await StatusAsync(call) == status, status);

    private async Task<string> EndAsync(string call)
    {
        ReceivedForm ended = await _twilio.Webhooks.EndAsync(call);
        return $"{ended["CallStatus"]} {ended["CallDuration"]}";
    }

    private async Task<JsonNode[]> LegsAsync(int count)
    {
        JsonNode[] legs = [];
        await Eventually.BecomesTrueAsync(async () => (legs = [.. (await _twilio.ControlAsync("calls"))["calls"]!.AsArray().Select(leg => leg!)]).Length == count, $"{count} legs");
        return legs;
    }

    private async Task<IReadOnlyList<JsonNode>> LogAsync(string name) =>
        [.. (await _twilio.ControlAsync("log"))["log"]!.AsArray().Where(entry => (string?)entry!["event"] == name).Select(entry => entry!)];
}
