using System.Text.Json.Nodes;
using ColdCall.Emulator.Telnyx;
using ColdCall.Emulator.Tests.Support;

namespace ColdCall.Emulator.Tests;

/// <summary>Answers and webhooks against Telnyx's own OpenAPI document and examples.</summary>
public sealed class ContractTests : IAsyncLifetime
{
    private EmulatorFixture _emulator = null!;

    public async ValueTask InitializeAsync() => _emulator = await EmulatorFixture.StartAsync();

    public async ValueTask DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Answers_have_the_shape_of_the_document()
    {
        ContractSchema contract = ContractSchema.Telnyx("next", "previous");
        Answer dial = await _emulator.PostAsync("calls", EmulatorFixture.DialBody());
        Conforms(contract, dial, "/calls", "post");
        string leg = (string)dial.Data["call_control_id"]!;
        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        Conforms(contract, await _emulator.GetAsync($"calls/{leg}"), "/calls/{call_control_id}", "get");
        Conforms(contract, await _emulator.GetAsync($"connections/{EmulatorFixture.ApplicationId}/active_calls"), "/connections/{connection_id}/active_calls", "get");

        Answer created = await _emulator.PostAsync("conferences", $$"""{"call_control_id":"{{leg}}","name":"room"}""");
        Conforms(contract, created, "/conferences", "post");
        string conference = (string)created.Data["id"]!;
        Conforms(contract, await _emulator.GetAsync("conferences"), "/conferences", "get");
        Conforms(contract, await _emulator.GetAsync($"conferences/{conference}"), "/conferences/{id}", "get");
        Conforms(contract, await _emulator.GetAsync($"conferences/{conference}/participants"), "/conferences/{conference_id}/participants", "get");
        foreach (string action in (string[])["mute", "unmute", "hold", "end"])
            Conforms(contract, await _emulator.PostAsync($"conferences/{conference}/actions/{action}"), $"/conferences/{{id}}/actions/{action}", "post");
        Conforms(contract, await _emulator.GetAsync($"conferences/{conference}"), "/conferences/{id}", "get");
        Conforms(contract, await _emulator.GetAsync($"calls/{leg}"), "/calls/{call_control_id}", "get");
    }

    [Fact]
    public async Task Recordings_have_the_shape_of_the_document()
    {
        ContractSchema contract = ContractSchema.Telnyx();
        string leg = await _emulator.DialAnsweredAsync();
        string conference = await _emulator.CreateConferenceAsync(leg);
        foreach (string action in (string[])["start", "pause", "resume", "stop"])
        {
            const string Body = """{"format":"wav","channels":"single"}""";
            Conforms(contract, await _emulator.PostAsync($"calls/{leg}/actions/record_{action}", Body), $"/calls/{{call_control_id}}/actions/record_{action}", "post");
            Conforms(contract, await _emulator.PostAsync($"conferences/{conference}/actions/record_{action}", Body), $"/conferences/{{id}}/actions/record_{action}", "post");
        }

        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        Answer list = await _emulator.GetAsync("recordings");
        list.Data.AsArray().Count.ShouldBe(2);
        Conforms(contract, list, "/recordings", "get");
        Conforms(contract, await _emulator.GetAsync($"recordings/{list.Data[0]!["id"]}"), "/recordings/{recording_id}", "get");
        Conforms(contract, await _emulator.SendAsync(HttpMethod.Delete, $"v2/recordings/{list.Data[0]!["id"]}", json: null), "/recordings/{recording_id}", "delete");
        Conforms(contract, await _emulator.PostAsync("recordings/actions/delete", $$"""{"ids":["{{list.Data[1]!["id"]}}"]}"""), "/recordings/actions/delete", "post");
        Conforms(contract, await _emulator.GetAsync("recording_transcriptions"), "/recording_transcriptions", "get");
        contract.ErrorsOf((await _emulator.GetAsync("recordings/x")).Body, "/recordings/{recording_id}", "get", "404").ShouldBeEmpty();
        contract.ErrorsOf((await _emulator.GetAsync("recording_transcriptions/x")).Body, "/recording_transcriptions/{recording_transcription_id}", "get", "404").ShouldBeEmpty();
        contract.ErrorsOf((await _emulator.PostAsync($"calls/{leg}/actions/record_stop")).Body, "/calls/{call_control_id}/actions/record_stop", "post", "422").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_an_account_owns_has_the_shape_of_the_document()
    {
        ContractSchema contract = ContractSchema.Telnyx();
        Answer application = await _emulator.PostAsync("call_control_applications", """{"application_name":"x","webhook_event_url":"http://127.0.0.1:1/"}""");
        contract.ErrorsOf(application.Data, "CallControlApplication").ShouldBeEmpty();
        Conforms(contract, await _emulator.GetAsync("call_control_applications"), "/call_control_applications", "get");
        Answer credential = await _emulator.PostAsync("telephony_credentials", """{"connection_id":"1"}""");
        Conforms(contract, credential, "/telephony_credentials", "post", "201");
        Conforms(contract, await _emulator.GetAsync("telephony_credentials"), "/telephony_credentials", "get");
        string id = (string)credential.Data["id"]!;
        Answer changed = await _emulator.SendAsync(HttpMethod.Patch, $"v2/telephony_credentials/{id}", """{"expires_at":"2027-01-01T00:00:00Z"}""");
        Conforms(contract, changed, "/telephony_credentials/{id}", "patch");
    }

    [Fact]
    public async Task A_connection_of_the_start_has_the_shape_of_the_document()
    {
        await using EmulatorFixture emulator = await EmulatorFixture.StartAsync(options => options.CredentialConnections.Add(new() { Id = "2001" }));
        ContractSchema contract = ContractSchema.Telnyx();
        Conforms(contract, await emulator.GetAsync("credential_connections"), "/credential_connections", "get");
        Conforms(contract, await emulator.GetAsync("credential_connections/2001"), "/credential_connections/{id}", "get");
        Answer changed = await emulator.SendAsync(HttpMethod.Patch, "v2/credential_connections/2001", """{"sip_uri_calling_preference":"disabled"}""");
        Conforms(contract, changed, "/credential_connections/{id}", "patch");
    }

    [Fact]
    public void Every_type_of_event_in_the_document_is_known() =>
        Directory.GetFiles(Repository.Contract("telnyx-webhooks"), "*.*.json").Select(Path.GetFileNameWithoutExtension)
            .ShouldBe(TelnyxEventTypes.Known, ignoreOrder: true);

    [Fact]
    public async Task Errors_have_the_shape_of_the_document()
    {
        ContractSchema contract = ContractSchema.Telnyx();
        Answer refused = await _emulator.PostAsync("calls");
        contract.ErrorsOf(refused.Body, "/calls", "post", "422").ShouldBeEmpty();
    }

    [Fact]
    public async Task Webhooks_have_the_shape_of_the_document_but_for_what_the_live_service_does_otherwise()
    {
        ContractSchema contract = ContractSchema.Telnyx("client_state");
        string machine = await _emulator.DialAsync("+12025550180", ""","answering_machine_detection":"greeting_end" """);
        string premium = await _emulator.DialAsync("+12025550180", ""","answering_machine_detection":"premium" """);
        _emulator.Clock.Advance(TimeSpan.FromSeconds(10));
        await _emulator.PostAsync($"calls/{premium}/actions/hangup");
        string conference = await _emulator.CreateConferenceAsync(machine);
        await _emulator.PostAsync($"conferences/{conference}/actions/record_start", """{"format":"wav"}""");
        await _emulator.PostAsync($"calls/{machine}/actions/record_start", """{"format":"wav","channels":"dual"}""");
        await _emulator.PostAsync($"calls/{machine}/actions/hangup");
        await PressDigitAsync();
        _emulator.Clock.Advance(TimeSpan.FromSeconds(1));
        await Eventually.BecomesTrueAsync(
            () => TelnyxEventTypes.All.All(type => _emulator.Webhooks.All.Any(webhook => webhook.EventType == type)), "a webhook of each type has come");

        _emulator.Webhooks.All.Select(webhook => webhook.EventType).Distinct().Order().ShouldBe(TelnyxEventTypes.All.Order());
        foreach (ReceivedWebhook webhook in _emulator.Webhooks.All)
        {
            contract.ErrorsOf(webhook.Data, SchemaOf(webhook.EventType)).ShouldBeEmpty(webhook.EventType);
            MissingFromExample(webhook).ShouldBeEmpty(webhook.EventType);
        }
    }

    private async Task PressDigitAsync()
    {
        await using EmulatorPage phone = await EmulatorPage.OpenAsync(_emulator, phone: "*");
        string called = await _emulator.DialAsync(EmulatorFixture.VirtualPhone);
        string leg = (string)(await phone.ReceiveAsync("ring"))["leg"]!;
        await phone.SendAsync("pick_up", leg);
        await phone.ReceiveAsync("set_answer", leg);
        await phone.SendAsync("digit", leg, ""","digit":"#" """);
        await _emulator.Webhooks.PayloadAsync("call.dtmf.received", called);
    }

    /// <summary>Members of the official example that the emulator does not send; <c>state</c> is known to be absent in life.</summary>
    private static IEnumerable<string> MissingFromExample(ReceivedWebhook webhook)
    {
        JsonNode example = JsonNode.Parse(File.ReadAllText(Repository.Contract($"telnyx-webhooks/{webhook.EventType}.json")))!["data"]!;
        IEnumerable<string> ofData = example.AsObject().Select(member => member.Key).Except(webhook.Data.AsObject().Select(member => member.Key));
        IEnumerable<string> ofPayload = example["payload"]!.AsObject().Select(member => member.Key).Except(webhook.Payload.AsObject().Select(member => member.Key));
        return ofData.Concat(ofPayload.Except(["state"]));
    }

    private static string SchemaOf(string type) => type switch
    {
        "conference.participant.joined" => "ConferenceParticipantJoined",
        "conference.participant.left" => "ConferenceParticipantLeft",
        _ => string.Concat(type.Split('.').Select(word => char.ToUpperInvariant(word[0]) + word[1..])),
    };

    private static void Conforms(ContractSchema contract, Answer answer, string path, string method, string status = "200")
    {
        answer.Status.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(status);
        contract.ErrorsOf(answer.Body, path, method, status).ShouldBeEmpty($"{method} {path}: {answer.Text}");
    }
}
