using System.Text;
using System.Text.Json;
using ColdCall.Providers;
using ColdCall.Telnyx.Tests.Support;
using ColdCall.Telnyx.Webhooks;
using ColdCall.Testing;

namespace ColdCall.Telnyx.Tests.Webhooks;

/// <summary>What the events say, in Telnyx's words and in those of all providers.</summary>
public sealed class EventTests
{
    private static readonly WebhookSigner Signer = new("events");

    private readonly ManualTimeProvider _clock = new();
    private readonly TelnyxWebhookReceiver _receiver;

    public EventTests()
    {
        var options = new OptionsMonitorStub();
        options.SetKeys(Signer.PublicKey);
        _receiver = new TelnyxWebhookReceiver("", options, _clock);
    }

    [Fact]
    public void Every_event_that_Telnyx_documents_is_received_and_typed_where_it_is_known()
    {
        string folder = Repository.Contract("telnyx-webhooks");
        string[] files = Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "index.json").ToArray();
        files.Length.ShouldBe(86);
        foreach (string file in files)
        {
            ProviderEvent told = Receive(File.ReadAllBytes(file));
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
            Type expected = KindOf(document.RootElement);
            told.GetType().ShouldBe(expected, file);
            told.EventKey.ShouldStartWith("telnyx:");
            told.Raw.ValueKind.ShouldBe(JsonValueKind.Object);
            told.Raw.GetRawText().Length.ShouldBeGreaterThan(20);
            TelnyxEvent.Read(told.Raw).EventType.ShouldBe(told.EventType);
        }
    }

    [Fact]
    public void An_event_carries_its_ids_its_time_and_its_tag()
    {
        ProviderEvent told = Receive("""{"data":{"event_type":"conference.participant.joined","id":"e","occurred_at":"2026-01-05T12:00:00.521992Z","payload":{"call_control_id":"v3:x","conference_id":"c","client_state":"dGFnLTE="}},"meta":{"attempt":2}}""");
        told.ShouldBeOfType<LegJoined>();
        told.EventType.ShouldBe("conference.participant.joined");
        told.OccurredAt.ShouldBe(new DateTimeOffset(2026, 1, 5, 12, 0, 0, TimeSpan.Zero).AddTicks(5219920));
        told.LegId.ShouldBe("v3:x");
        told.ConferenceId.ShouldBe("c");
        told.Tag.ShouldBe("tag-1");
        told.Raw.GetProperty("meta").GetProperty("attempt").GetInt32().ShouldBe(2);
    }

    [Theory]
    [InlineData("\"occurred_at\":\"2026-01-05T12:00:00Z\",", "")]
    [InlineData("", "\"occurred_at\":\"2026-01-05T12:00:00Z\",")]
    [InlineData("\"occurred_at\":null,", "\"occurred_at\":\"2026-01-05T12:00:00\",")]
    [InlineData("\"occurred_at\":\"2026-01-05T13:00:00+01:00\",", "\"occurred_at\":\"2020-01-05T12:00:00Z\",")]
    public void The_time_is_read_wherever_it_stands(string inData, string inPayload) =>
        Receive($$$$"""{"data":{"event_type":"conference.created","id":"e",{{{{inData}}}}"payload":{{{{{inPayload}}}}"conference_id":"c"}}}""")
            .OccurredAt.ShouldBe(new DateTimeOffset(2026, 1, 5, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"yesterday\"")]
    [InlineData("{}")]
    public void A_time_that_cannot_be_read_is_absent(string time) =>
        Receive($$$$"""{"data":{"event_type":"x","id":"e","occurred_at":{{{{time}}}},"payload":{}}}""").OccurredAt.ShouldBeNull();

    [Theory]
    [InlineData("\"dGFnLTE=\"", "tag-1")]
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    [InlineData("\"optional_client_defined_state\"", null)]
    [InlineData("\"/////w==\"", null)]
    [InlineData("\"AAAA\"", null)]
    [InlineData("\" \"", null)]
    [InlineData("{}", null)]
    public void A_tag_that_is_not_ours_is_absent(string clientState, string? tag) =>
        Receive($$$$"""{"data":{"event_type":"call.answered","id":"e","payload":{"call_control_id":"v3:x","client_state":{{{{clientState}}}}}}}""").Tag.ShouldBe(tag);

    [Theory]
    [InlineData("normal_clearing", "200", ParticipantEndCause.HungUp, "normal_clearing 200")]
    [InlineData("normal_clearing", "16", ParticipantEndCause.HungUp, "normal_clearing 16")]
    [InlineData("normal_clearing", "503", ParticipantEndCause.HungUp, "normal_clearing 503")]
    [InlineData("normal_clearing", "480", ParticipantEndCause.Unreachable, "normal_clearing 480")]
    [InlineData("normal_clearing", null, ParticipantEndCause.HungUp, "normal_clearing")]
    [InlineData("user_busy", "486", ParticipantEndCause.Busy, "user_busy 486")]
    [InlineData("timeout", "unspecified", ParticipantEndCause.NoAnswer, "timeout")]
    [InlineData("no_answer", "480", ParticipantEndCause.NoAnswer, "no_answer 480")]
    [InlineData("call_rejected", "603", ParticipantEndCause.Rejected, "call_rejected 603")]
    [InlineData("call_rejected", "404", ParticipantEndCause.Rejected, "call_rejected 404")]
    [InlineData("not_found", "404", ParticipantEndCause.InvalidDestination, "not_found 404")]
    [InlineData("originator_cancel", "487", ParticipantEndCause.Removed, "originator_cancel 487")]
    [InlineData("time_limit", "200", ParticipantEndCause.TimeLimit, "time_limit 200")]
    [InlineData("destination_unavailable", null, ParticipantEndCause.Unreachable, "destination_unavailable")]
    [InlineData("unspecified", "404", ParticipantEndCause.InvalidDestination, "404")]
    [InlineData("unspecified", "484", ParticipantEndCause.InvalidDestination, "484")]
    [InlineData("unspecified", "604", ParticipantEndCause.InvalidDestination, "604")]
    [InlineData("unspecified", "480", ParticipantEndCause.Unreachable, "480")]
    [InlineData("unspecified", "486", ParticipantEndCause.Busy, "486")]
    [InlineData("unspecified", "600", ParticipantEndCause.Busy, "600")]
    [InlineData("unspecified", "408", ParticipantEndCause.NoAnswer, "408")]
    [InlineData("unspecified", "487", ParticipantEndCause.Removed, "487")]
    [InlineData("unspecified", "603", ParticipantEndCause.Rejected, "603")]
    [InlineData("unspecified", "200", ParticipantEndCause.HungUp, "200")]
    [InlineData("unspecified", "503", ParticipantEndCause.Failed, "503")]
    [InlineData("unspecified", "unspecified", ParticipantEndCause.Failed, null)]
    [InlineData("brand_new_cause", "480", ParticipantEndCause.Unreachable, "brand_new_cause 480")]
    [InlineData("brand_new_cause", null, ParticipantEndCause.Failed, "brand_new_cause")]
    [InlineData(null, "486", ParticipantEndCause.Busy, "486")]
    [InlineData(null, null, ParticipantEndCause.Failed, null)]
    [InlineData("<b>odd</b>", "4\n86", ParticipantEndCause.Failed, null)]
    public void A_hang_up_says_why(string? cause, string? sip, ParticipantEndCause expected, string? detail)
    {
        string members = (cause is null ? "" : $",\"hangup_cause\":{JsonString(cause)}") + (sip is null ? "" : $",\"sip_hangup_cause\":{JsonString(sip)}");
        LegEnded ended = Receive($$$$"""{"data":{"event_type":"call.hangup","id":"e","payload":{"call_control_id":"v3:x"{{{{members}}}}}}}""").ShouldBeOfType<LegEnded>();
        ended.Cause.ShouldBe(expected);
        ended.Detail.ShouldBe(detail);
    }

    [Fact]
    public void A_hang_up_in_its_live_shape_is_understood()
    {
        // No state, statistics null, a SIP code as a number, members that no document names.
        LegEnded ended = Receive("""{"data":{"record_type":"event","event_type":"call.hangup","id":"e","occurred_at":"2025-09-02T09:18:06.396120Z","payload":{"call_control_id":"v3:x","call_quality_stats":null,"calling_party_type":"pstn","hangup_cause":"user_busy","hangup_source":"callee","sip_hangup_cause":486,"tags":[],"telnyx_error":null,"end_time":"2025-09-02T09:18:06.396120Z","client_state":null}}}""").ShouldBeOfType<LegEnded>();
        ended.Cause.ShouldBe(ParticipantEndCause.Busy);
        CallHangupEvent typed = TelnyxEvent.Read(ended.Raw).ShouldBeOfType<CallHangupEvent>();
        typed.SipHangupCause.ShouldBe("486");
        typed.HangupSource.ShouldBe(HangupSource.Callee);
        typed.EndTime.ShouldNotBeNull();
        typed.Payload.GetProperty("calling_party_type").GetString().ShouldBe("pstn");
    }

    [Theory]
    [InlineData("\"caller\"", true)]
    [InlineData("\"callee\"", false)]
    [InlineData("\"unknown\"", null)]
    [InlineData("\"somebody\"", null)]
    [InlineData("null", null)]
    public void A_hang_up_says_who_ended_it(string source, bool? byCaller) =>
        Receive($$$$"""{"data":{"event_type":"call.hangup","id":"e","payload":{"call_control_id":"v3:x","hangup_source":{{{{source}}}}}}}""")
            .ShouldBeOfType<LegEnded>().EndedByCaller.ShouldBe(byCaller);

    [Theory]
    [InlineData("outgoing")]
    [InlineData("incoming")]
    public void A_parked_leg_has_come_to_us_whatever_its_direction(string direction)
    {
        LegArrived arrived = Receive($$$$"""{"data":{"event_type":"call.initiated","id":"e","payload":{"call_control_id":"v3:x","state":"parked","direction":"{{{{direction}}}}","from":"gencred7","to":"conference","custom_headers":[{"name":"X-Call","value":"call-1"},{"name":"x-call","value":"second"},{"name":null,"value":"x"}],"sip_headers":[{"name":"User-to-User","value":"u"}]}}}""")
            .ShouldBeOfType<LegArrived>();
        (arrived.LegId, arrived.From, arrived.To).ShouldBe(("v3:x", "gencred7", "conference"));
        arrived.Headers.ShouldBe(new Dictionary<string, string> { ["X-Call"] = "call-1", ["User-to-User"] = "u" }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("conference.recording.saved", "\"conference_id\":\"c-1\",")]
    [InlineData("call.recording.saved", "\"call_leg_id\":\"leg\",")]
    public void A_saved_recording_is_told_with_its_id_and_format(string type, string members)
    {
        Recording saved = Receive($$$$"""{"data":{"event_type":"{{{{type}}}}","id":"e","payload":{{{{{members}}}}"recording_id":"r-1","format":"mp3","recording_started_at":"2026-01-05T12:00:00Z","recording_ended_at":"2026-01-05T12:01:00Z"}}}""")
            .ShouldBeOfType<ProviderRecordingSaved>().Recording;
        (saved.Id, saved.Provider, saved.Format, saved.EndedAt).ShouldBe(("r-1", "telnyx", RecordingFormat.Mp3, new DateTimeOffset(2026, 1, 5, 12, 1, 0, TimeSpan.Zero)));
        Receive($$$$"""{"data":{"event_type":"{{{{type}}}}","id":"e","payload":{"recording_urls":{"wav":"https://x"} } } }""").ShouldBeOfType<UnrecognizedEvent>();
    }

    [Theory]
    [InlineData("\"outgoing\"", typeof(LegRinging))]
    [InlineData("\"incoming\"", typeof(UnrecognizedEvent))]
    [InlineData("\"sideways\"", typeof(UnrecognizedEvent))]
    [InlineData("null", typeof(UnrecognizedEvent))]
    [InlineData("7", typeof(UnrecognizedEvent))]
    public void Only_a_leg_that_goes_out_rings(string direction, Type kind) =>
        Receive($$$$"""{"data":{"event_type":"call.initiated","id":"e","payload":{"call_control_id":"v3:x","state":{"a":1},"direction":{{{{direction}}}}}}}""").GetType().ShouldBe(kind);

    [Theory]
    [InlineData("""{"data":{"event_type":"call.answered","id":"e","payload":{}}}""")]
    [InlineData("""{"data":{"event_type":"call.answered","id":"e","payload":null}}""")]
    [InlineData("""{"data":{"event_type":"call.answered","id":"e"}}""")]
    [InlineData("""{"data":{"event_type":"call.answered","id":"e","payload":{"call_control_id":{}}}}""")]
    [InlineData("""{"data":{"event_type":"conference.ended","id":"e","payload":{"call_control_id":"v3:x"}}}""")]
    [InlineData("""{"data":{"event_type":"call.exploded","id":"e","payload":{"call_control_id":"v3:x"}}}""")]
    [InlineData("""{"data":{"event_type":7,"id":"e","payload":[]}}""")]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":null}""")]
    [InlineData("{}")]
    public void What_says_too_little_is_delivered_as_it_came(string body) => Receive(body).ShouldBeOfType<UnrecognizedEvent>();

    [Fact]
    public void An_event_without_a_usable_id_is_known_by_its_bytes()
    {
        const string WithoutId = """{"data":{"event_type":"x","payload":{}}}""";
        Receive(WithoutId).EventKey.ShouldBe(Receive(WithoutId).EventKey);
        Receive(WithoutId).EventKey.Length.ShouldBe("telnyx:".Length + 64);
        Receive(WithoutId).EventKey.ShouldNotBe(Receive("""{"data":{"event_type":"y","payload":{}}}""").EventKey);
        foreach (string id in new[] { "\"\"", "\"a b\"", $"\"{new string('a', 300)}\"", "{}" })
            Receive($$$$"""{"data":{"id":{{{{id}}}},"event_type":"x"}}""").EventKey.Length.ShouldBe("telnyx:".Length + 64);
    }

    [Fact]
    public void Typed_events_hold_what_the_payload_says()
    {
        CallInitiatedEvent initiated = Read<CallInitiatedEvent>("""{"data":{"event_type":"call.initiated","id":"e","payload":{"call_control_id":"a","call_leg_id":"b","call_session_id":"c","connection_id":7,"client_state":"d","from":"+1","to":"+2","direction":"outgoing","state":"parked","start_time":"2026-01-05T12:00:00Z"}}}""");
        (initiated.CallControlId, initiated.CallLegId, initiated.CallSessionId, initiated.ConnectionId).ShouldBe(("a", "b", "c", "7"));
        (initiated.ClientState, initiated.From, initiated.To).ShouldBe(("d", "+1", "+2"));
        (initiated.Direction, initiated.State).ShouldBe((CallDirection.Outgoing, CallState.Parked));
        initiated.StartTime.ShouldNotBeNull();
        initiated.Id.ShouldBe("e");
        Read<CallAnsweredEvent>("""{"data":{"event_type":"call.answered","id":"e","payload":{"start_time":"2026-01-05T12:00:00Z"}}}""").StartTime.ShouldNotBeNull();
        Read<CallBridgedEvent>("""{"data":{"event_type":"call.bridged","id":"e","payload":{"call_control_id":"a"}}}""").CallControlId.ShouldBe("a");
        Read<ConferenceEndedEvent>("""{"data":{"event_type":"conference.ended","id":"e","payload":{"conference_id":"c","reason":"ended_via_api"}}}""").Reason.ShouldBe(ConferenceEndReason.EndedViaApi);
        Read<UnknownTelnyxEvent>("""{"data":{"event_type":"call.exploded","id":"e","payload":{"a":1}}}""").Payload.GetProperty("a").GetInt32().ShouldBe(1);
        Read<UnknownTelnyxEvent>("[1]").EventType.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_nested_is_typed_too()
    {
        CallHangupEvent hangup = Read<CallHangupEvent>("""{"data":{"event_type":"call.hangup","id":"e","payload":{"call_quality_stats":{"inbound":{"mos":"4.50","packet_count":591},"outbound":null},"custom_headers":[{"name":"X-Agent","value":7},"odd",{"value":"v"}],"tags":["a",7,"b"]}}}""");
        hangup.CallQualityStats!.Inbound.ShouldBe(new InboundQualityStats { Mos = "4.50", PacketCount = "591" });
        hangup.CallQualityStats.Outbound.ShouldBeNull();
        hangup.CustomHeaders.ShouldBe([new ReceivedHeader { Name = "X-Agent", Value = "7" }, new ReceivedHeader { Value = "v" }]);
        hangup.SipHeaders.ShouldBeEmpty();
        hangup.Tags.ShouldBe(["a", "b"]);
        CallCostEvent cost = Read<CallCostEvent>("""{"data":{"event_type":"call.cost","id":"e","payload":{"total_cost":"0.0106","cost_parts":[{"call_part":"sip-trunking","cost":"0.0050","billed_duration_secs":"60"}]}}}""");
        cost.CostParts.ShouldBe([new CallCostPart { CallPart = "sip-trunking", Cost = "0.0050", BilledDurationSecs = 60 }]);
        CallTranscriptionEvent said = Read<CallTranscriptionEvent>("""{"data":{"event_type":"call.transcription","id":"e","payload":{"transcription_data":{"confidence":"0.97","is_final":"true","transcript":"hello","transcription_track":"inbound"}}}}""");
        said.TranscriptionData.ShouldBe(new TranscriptionData { Confidence = 0.97, IsFinal = true, Transcript = "hello", TranscriptionTrack = AudioTrack.Inbound });
        Read<CallDeepfakeDetectionResultEvent>("""{"data":{"event_type":"call.deepfake_detection.result","id":"e","payload":{"score":"1e999","consistency":"NaN","result":"silence_timeout"}}}""").Score.ShouldBeNull();
        CallConversationInsightsGeneratedEvent learned = Read<CallConversationInsightsGeneratedEvent>("""{"data":{"event_type":"call.conversation_insights.generated","id":"e","payload":{"results":[{"insight_id":"i","result":{"a":1}},{"insight_id":"j","result":"text"},{"insight_id":"k"}]}}}""");
        learned.Results.Select(each => each.Result?.ValueKind).ShouldBe([JsonValueKind.Object, JsonValueKind.String, null]);
    }

    [Fact]
    public void The_envelopes_own_times_are_kept_apart()
    {
        CallConversationEndedEvent ended = Read<CallConversationEndedEvent>("""{"data":{"event_type":"call.conversation.ended","id":"e","created_at":"2026-01-05T12:00:01Z","occurred_at":"2026-01-05T12:00:00Z","payload":{"duration_sec":3}}}""");
        (ended.CreatedAt - ended.OccurredAt).ShouldBe(TimeSpan.FromSeconds(1));
        ended.DurationSec.ShouldBe(3);
    }

    [Fact]
    public void An_event_prints_neither_numbers_nor_keys_nor_words()
    {
        CallGatherEndedEvent gathered = Read<CallGatherEndedEvent>("""{"data":{"event_type":"call.gather.ended","id":"e-1","payload":{"from":"+12025550100","digits":"4711","status":"valid"}}}""");
        gathered.ToString().ShouldBe("call.gather.ended e-1");
        gathered.Status.ShouldBe(GatherStatus.Valid);
        new WebhookContext { Account = "", Attempt = 2, Raw = gathered.Payload }.ToString().ShouldBe("attempt 2");
        object[] parts = [new ReceivedHeader { Value = "4711" }, new RecordingUrls { Mp3 = "4711" }, new TranscriptionData { Transcript = "4711" }, new GatherMessage { Content = "4711" }, new ConversationInsight { Result = gathered.Payload }];
        parts.ShouldAllBe(part => part.ToString() == part.GetType().Name);
    }

    [Fact]
    public void An_event_of_API_version_1_stays_unknown()
    {
        UnknownTelnyxEvent told = Read<UnknownTelnyxEvent>(File.ReadAllText(Path.Combine(Repository.Contract("telnyx-webhooks"), "variants", "call_answered.api-v1.json")));
        told.EventType.ShouldBe("call_answered");
        told.OccurredAt.ShouldNotBeNull();
        told.CreatedAt.ShouldNotBeNull();
        told.Payload.GetProperty("state").GetString().ShouldBe("answered");
    }

    [Fact]
    public void Values_of_open_sets_keep_unknown_text()
    {
        HangupCause unknown = new HangupCause("brand_new_cause");
        unknown.ToString().ShouldBe("brand_new_cause");
        unknown.ShouldBe(new HangupCause("brand_" + "new_cause"));
        unknown.ShouldNotBe(HangupCause.Unspecified);
        default(HangupCause).Value.ShouldBeEmpty();
        default(HangupSource).ToString().ShouldBeEmpty();
        TextOf(CallState.Parse("x")).ShouldBe("x");
        TextOf(CallDirection.Parse("x")).ShouldBe("x");
        TextOf(HangupSource.Parse("x")).ShouldBe("x");
        TextOf(ConferenceStatus.Parse("x")).ShouldBe("x");
        TextOf(ConferenceEndReason.Parse("x")).ShouldBe("x");
        TextOf(ParticipantStatus.Parse("x")).ShouldBe("x");
        TextOf(BeepSetting.Parse("x")).ShouldBe("x");
    }

    private static string TextOf<T>(T value) where T : struct, ITextValue<T> => value.Value == value.ToString() ? value.Value : "";

    [Theory]
    [InlineData("call.machine.detection.ended", "human", Answerer.Person)]
    [InlineData("call.machine.detection.ended", "machine", Answerer.Machine)]
    [InlineData("call.machine.detection.ended", "not_sure", Answerer.Uncertain)]
    [InlineData("call.machine.detection.ended", "something_new", Answerer.Uncertain)]
    [InlineData("call.machine.premium.detection.ended", "human_residence", Answerer.Person)]
    [InlineData("call.machine.premium.detection.ended", "human_business", Answerer.Person)]
    [InlineData("call.machine.premium.detection.ended", "machine", Answerer.Machine)]
    [InlineData("call.machine.premium.detection.ended", "fax_detected", Answerer.Fax)]
    [InlineData("call.machine.premium.detection.ended", "silence", Answerer.Uncertain)]
    [InlineData("call.machine.premium.detection.ended", "not_sure", Answerer.Uncertain)]
    public void Who_answered_is_told_in_the_words_of_all_providers(string type, string result, Answerer expected) =>
        Receive($$$$"""{"data":{"event_type":"{{{{type}}}}","id":"e","payload":{"call_control_id":"v3:x","result":"{{{{result}}}}"}}}""")
            .ShouldBeOfType<LegAnswererDetected>().Answerer.ShouldBe(expected);

    [Fact]
    public void A_verdict_that_is_missing_is_uncertain() =>
        Receive("""{"data":{"event_type":"call.machine.detection.ended","id":"e","payload":{"call_control_id":"v3:x"}}}""")
            .ShouldBeOfType<LegAnswererDetected>().Answerer.ShouldBe(Answerer.Uncertain);

    private static Type KindOf(JsonElement webhook)
    {
        JsonElement data = webhook.TryGetProperty("data", out JsonElement inner) ? inner : webhook;
        string? type = data.TryGetProperty("event_type", out JsonElement name) ? name.GetString() : null;
        bool outgoing = data.TryGetProperty("payload", out JsonElement payload) && payload.TryGetProperty("direction", out JsonElement direction) && direction.GetString() == "outgoing";
        bool parked = data.TryGetProperty("payload", out payload) && payload.TryGetProperty("state", out JsonElement state) && state.GetString() == "parked";
        bool recorded = data.TryGetProperty("payload", out payload) && payload.TryGetProperty("recording_id", out JsonElement recording) && recording.GetString() is { Length: > 0 };
        return type switch
        {
            "call.initiated" when parked => typeof(LegArrived),
            "call.recording.saved" or "conference.recording.saved" when recorded => typeof(ProviderRecordingSaved),
            "call.initiated" when outgoing => typeof(LegRinging),
            "call.answered" => typeof(LegAnswered),
            "call.hangup" => typeof(LegEnded),
            "conference.created" => typeof(ProviderConferenceStarted),
            "conference.participant.joined" => typeof(LegJoined),
            "conference.participant.left" => typeof(LegLeft),
            "conference.ended" => typeof(ProviderConferenceEnded),
            "call.machine.detection.ended" or "call.machine.premium.detection.ended" => typeof(LegAnswererDetected),
            "call.machine.greeting.ended" or "call.machine.premium.greeting.ended" => typeof(LegGreetingEnded),
            _ => typeof(UnrecognizedEvent),
        };
    }

    private static string JsonString(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private static T Read<T>(string json) where T : TelnyxEvent
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return TelnyxEvent.Read(document.RootElement.Clone()).ShouldBeOfType<T>();
    }

    private ProviderEvent Receive(string body) => Receive(Encoding.UTF8.GetBytes(body));

    private ProviderEvent Receive(byte[] body)
    {
        WebhookReceipt receipt = _receiver.Receive(Signer.Sign(body, _clock.GetUtcNow()));
        receipt.Verdict.ShouldBe(WebhookVerdict.Accepted, receipt.Problem);
        return receipt.Events.ShouldHaveSingleItem();
    }
}
