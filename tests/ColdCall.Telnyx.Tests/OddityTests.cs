using System.Text;
using System.Text.Json;
using ColdCall.Providers;
using ColdCall.Telnyx.Tests.Support;
using ColdCall.Telnyx.Webhooks;
using ColdCall.Testing;

namespace ColdCall.Telnyx.Tests;

/// <summary>What is odd about Telnyx and has no better place among the tests: the table in docs/providers/telnyx.md names the others.</summary>
public sealed class OddityTests : IDisposable
{
    private static readonly WebhookSigner Signer = new("oddities");

    private readonly TelnyxServices _services = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _services.Dispose();

    [Fact]
    public void A_browsers_own_call_is_told_as_outgoing_and_parked_with_the_headers_of_its_page()
    {
        const string Parked = """{"data":{"event_type":"call.initiated","id":"e","payload":{"call_control_id":"v3:b","connection_id":"2","direction":"outgoing","state":"parked","client_state":null,"custom_headers":[{"name":"X-Call","value":"7"},{"name":"X-RTC-CALLID","value":"r"}],"sip_headers":[]}}}""";
        CallInitiatedEvent initiated = Read<CallInitiatedEvent>(Parked);
        (initiated.Direction, initiated.State, initiated.ConnectionId).ShouldBe((CallDirection.Outgoing, CallState.Parked, "2"));
        initiated.CustomHeaders[0].ShouldBe(new ReceivedHeader { Name = "X-Call", Value = "7" });
        Receive(Parked).Tag.ShouldBeNull("it is none of ours");
    }

    [Theory]
    [InlineData("""{"mp3":"https://example.com/r.mp3"}""", "{}", "https://example.com/r.mp3", null)]
    [InlineData("""{"wav":"gs://bucket/r.wav"}""", "null", null, "gs://bucket/r.wav")]
    [InlineData("[]", "[]", null, null)]
    public void A_saved_recording_is_known_by_its_leg_and_session(string urls, string publicUrls, string? mp3, string? wav)
    {
        CallRecordingSavedEvent saved = Read<CallRecordingSavedEvent>($$$"""{"data":{"event_type":"call.recording.saved","id":"e","payload":{"call_leg_id":"l","call_session_id":"s","recording_id":"r","format":"mp3","channels":"dual","recording_started_at":"2026-01-05T12:00:00Z","start_time":"2026-01-05T12:00:01Z","recording_urls":{{{urls}}},"public_recording_urls":{{{publicUrls}}} } } }""");
        (saved.CallLegId, saved.CallSessionId, saved.RecordingId, saved.CallControlId).ShouldBe(("l", "s", "r", null));
        (saved.From, saved.To).ShouldBe((null, null));
        (saved.RecordingUrls?.Mp3, saved.RecordingUrls?.Wav).ShouldBe((mp3, wav));
    }

    [Theory]
    [InlineData("call.machine.greeting.ended", "beep_detected")]
    [InlineData("call.machine.greeting.ended", "ended")]
    [InlineData("call.machine.greeting.ended", "not_sure")]
    [InlineData("call.machine.premium.greeting.ended", "beep_detected")]
    [InlineData("call.machine.premium.greeting.ended", "no_beep_detected")]
    public void The_end_of_a_greeting_needs_no_verdict_before_it(string type, string result) =>
        Receive($$$"""{"data":{"event_type":"{{{type}}}","id":"e","payload":{"call_leg_id":"l","client_state":"dGFnLTE=","result":"{{{result}}}"} } }""")
            .ShouldBeOfType<LegGreetingEnded>().Tag.ShouldBe("tag-1");

    [Fact]
    public void A_change_of_the_floor_is_read_without_its_envelope()
    {
        ConferenceFloorChangedEvent changed = Read<ConferenceFloorChangedEvent>("""{"event_type":"conference.floor.changed","id":"e","payload":{"conference_id":"c","call_control_id":"v3:a","occurred_at":"2026-01-05T12:00:00Z"}}""");
        (changed.Id, changed.ConferenceId, changed.CallControlId).ShouldBe(("e", "c", "v3:a"));
        changed.OccurredAt.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5000)]
    public async Task A_limit_that_the_documents_disagree_about_is_passed_on_as_it_is(int participants)
    {
        _services.Telnyx.Expect(
            "POST /conferences",
            $$"""{"call_control_id":"l","name":"n","max_participants":{{participants}},"command_id":"c"}""",
            """{"data":{"id":"i"}}""");
        await _services.Client.Conferences.CreateAsync(new() { CallControlId = "l", Name = "n", MaxParticipants = participants, CommandId = "c" }, Token);
        _services.Telnyx.VerifyAllReceived();
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("\"no\"")]
    public async Task A_dialed_leg_counts_whether_it_is_called_alive_or_not(string alive)
    {
        _services.Telnyx.Expect(
            "POST /calls",
            """{"connection_id":"7","to":"+12025550123","from":"+12025550100","command_id":"c"}""",
            $$$"""{"data":{"call_control_id":"v3:x","is_alive":{{{alive}}} } }""");
        var request = new DialCallRequest { ConnectionId = "7", To = "+12025550123", From = "+12025550100", CommandId = "c" };
        (await _services.Client.Calls.DialAsync(request, Token)).CallControlId.ShouldBe("v3:x");
    }

    private static T Read<T>(string json) where T : TelnyxEvent
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return TelnyxEvent.Read(document.RootElement.Clone()).ShouldBeOfType<T>();
    }

    private static ProviderEvent Receive(string body)
    {
        var clock = new ManualTimeProvider();
        var options = new OptionsMonitorStub();
        options.SetKeys(Signer.PublicKey);
        var receiver = new TelnyxWebhookReceiver("", options, clock);
        WebhookReceipt receipt = receiver.Receive(Signer.Sign(Encoding.UTF8.GetBytes(body), clock.GetUtcNow()));
        receipt.Verdict.ShouldBe(WebhookVerdict.Accepted, receipt.Problem);
        return receipt.Events.ShouldHaveSingleItem();
    }
}
