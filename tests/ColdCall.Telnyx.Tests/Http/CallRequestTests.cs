using ColdCall.Telnyx.Tests.Support;

namespace ColdCall.Telnyx.Tests.Http;

/// <summary>What is special in commands about legs, as it goes out and comes back.</summary>
public sealed class CallRequestTests : IDisposable
{
    private const string Ok = """{"data":{"result":"ok"}}""";

    private readonly TelnyxServices _services = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ITelnyxCalls Calls => _services.Client.Calls;

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task A_command_without_a_name_gets_one_of_its_own_and_a_given_name_stays()
    {
        Expect("gather_stop", """{"command_id":"made-1"}""");
        Expect("gather_stop", """{"client_state":"YQ==","command_id":"made-2"}""");
        Expect("gather_stop", """{"command_id":"mine"}""");
        await Calls.StopGatherAsync("l", cancellationToken: Token);
        await Calls.StopGatherAsync("l", new() { ClientState = "YQ==" }, Token);
        await Calls.StopGatherAsync("l", new() { CommandId = "mine" }, Token);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task A_dial_rings_one_address_or_several()
    {
        const string Answer = """{"data":{"call_control_id":"v3:x","recording_id":"r"}}""";
        _services.Telnyx
            .Expect("POST /calls", """{"connection_id":"7","to":"+12025550123,200","from":"+12025550100","command_id":"made-1"}""", Answer)
            .Expect("POST /calls", """{"connection_id":"7","to":["+12025550123","sip:a@b"],"from":"+12025550100","command_id":"made-2"}""", Answer);
        await Calls.DialAsync(new() { ConnectionId = "7", To = "+12025550123,200", From = "+12025550100" }, Token);
        string[] both = ["+12025550123", "sip:a@b"];
        TelnyxCall call = await Calls.DialAsync(new() { ConnectionId = "7", To = both, From = "+12025550100" }, Token);
        call.RecordingId.ShouldBe("r");
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public void An_empty_address_is_refused_before_any_request()
    {
        Should.Throw<ArgumentException>(() => new DialAddresses(" ")).Message.ShouldContain("at least one address");
        Should.Throw<ArgumentException>(() => new DialAddresses([]));
        Should.Throw<ArgumentException>(() => new DialAddresses(["+12025550123", ""]));
    }

    [Fact]
    public async Task Maps_and_nested_records_keep_their_names()
    {
        Expect(
            "answer",
            """{"webhook_urls":{"call.hangup":"https://example.com/h"},"webhook_urls_method":"POST","webhook_retries_policies":{"call.hangup":{"retries_ms":[1000,2000]}},"sip_headers":[{"name":"User-to-User","value":"v"}],"sound_modifications":{"semitone":-2.5,"track":"inbound"},"deepfake_detection":{"enabled":true,"rtp_timeout":30},"command_id":"made-1"}""",
            """{"data":{"result":"ok","recording_id":"r"}}""");
        AnswerCallResult result = await Calls.AnswerAsync(
            "l",
            new()
            {
                WebhookUrls = new Dictionary<string, string> { ["call.hangup"] = "https://example.com/h" },
                WebhookUrlsMethod = WebhookMethod.Post,
                WebhookRetriesPolicies = new Dictionary<string, WebhookRetryPolicy> { ["call.hangup"] = new() { RetriesMs = [1000, 2000] } },
                SipHeaders = [new() { Value = "v" }],
                SoundModifications = new() { Semitone = -2.5, Track = AudioTrack.Inbound },
                DeepfakeDetection = new() { Enabled = true, RtpTimeout = 30 },
            },
            Token);
        result.ShouldBe(new AnswerCallResult { Result = "ok", RecordingId = "r" });
    }

    [Fact]
    public async Task The_form_of_an_engine_names_the_engine()
    {
        Expect(
            "transcription_start",
            """{"transcription_engine":"Deepgram","transcription_engine_config":{"transcription_engine":"Deepgram","transcription_model":"deepgram/nova-3","language":"auto_detect","keywords_boosting":{"ColdCall":2.5}},"transcription_tracks":"both","command_id":"made-1"}""");
        Expect("transcription_start", """{"transcription_engine":"A","command_id":"made-2"}""");
        Expect("transcription_start", """{"command_id":"made-3"}""");
        var deepgram = new DeepgramNova3Transcription { Language = "auto_detect", KeywordsBoosting = new Dictionary<string, double> { ["ColdCall"] = 2.5 } };
        await Calls.StartTranscriptionAsync("l", new() { TranscriptionEngineConfig = deepgram, TranscriptionTracks = AudioTrack.Both }, Token);
        await Calls.StartTranscriptionAsync("l", new() { TranscriptionEngine = new("A") }, Token);
        await Calls.StartTranscriptionAsync("l", cancellationToken: Token);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public async Task A_number_of_times_is_a_number_and_no_end_is_a_word()
    {
        Expect("playback_start", """{"audio_url":"https://example.com/a.mp3","loop":3,"command_id":"made-1"}""");
        Expect("playback_start", """{"media_name":"m","loop":"infinity","command_id":"made-2"}""");
        await Calls.StartPlaybackAsync("l", new() { AudioUrl = "https://example.com/a.mp3", Loop = LoopCount.Times(3) }, Token);
        await Calls.StartPlaybackAsync("l", new() { MediaName = "m", Loop = LoopCount.Infinity }, Token);
        _services.Telnyx.VerifyAllReceived();

        Should.Throw<ArgumentOutOfRangeException>(() => LoopCount.Times(0));
        Should.Throw<ArgumentOutOfRangeException>(() => LoopCount.Times(101));
        LoopCount.Parse("100").ShouldBe(LoopCount.Times(100));
        default(LoopCount).Value.ShouldBe("1");
    }

    [Fact]
    public async Task A_leg_is_bridged_with_another_one_or_with_a_queue()
    {
        Expect("bridge", """{"call_control_id":"v3:o","park_after_unbridge":"self","command_id":"made-1"}""");
        _services.Telnyx.Expect("POST /calls/l/actions/enqueue", """{"queue_name":"q","command_id":"made-2"}""", Ok);
        await Calls.BridgeAsync("l", new() { CallControlId = "v3:o", ParkAfterUnbridge = ParkAfterUnbridge.Self }, Token);
        await Calls.EnqueueAsync("l", new() { QueueName = "q" }, Token);
        _services.Telnyx.VerifyAllReceived();
    }

    [Fact]
    public void A_command_prints_none_of_what_it_holds()
    {
        var dial = new DialCallRequest { ConnectionId = "7", To = "+12025550123", From = "+12025550100", SipAuthPassword = "secret" };
        dial.ToString().ShouldBe(nameof(DialCallRequest));
        new SendCallDtmfRequest { Digits = "4111" }.ToString().ShouldBe(nameof(SendCallDtmfRequest));
    }

    private void Expect(string action, string body, string answer = Ok) => _services.Telnyx.Expect($"POST /calls/l/actions/{action}", body, answer);
}
