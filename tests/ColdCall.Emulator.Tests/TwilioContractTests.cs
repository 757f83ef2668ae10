using System.Globalization;
using ColdCall.Emulator.Tests.Support;
using ColdCall.Emulator.Twilio;

namespace ColdCall.Emulator.Tests;

/// <summary>Answers and webhooks against Twilio's own OpenAPI document, and its rule of signing against the vectors of its own libraries.</summary>
public sealed class TwilioContractTests : IAsyncLifetime
{
    private const string Account = "/2010-04-01/Accounts/{AccountSid}/";
    private ContractSchema _contract = null!;
    private TwilioFixture _twilio = null!;

    public async ValueTask InitializeAsync()
    {
        _contract = ContractSchema.Twilio("reason_conference_ended");
        _twilio = await TwilioFixture.StartAsync();
    }

    public async ValueTask DisposeAsync() => await _twilio.DisposeAsync();

    [Fact]
    public async Task Answers_have_the_shape_of_the_document()
    {
        Answer dialled = await _twilio.DialAsync("room", TwilioFixture.Person, "agent", ("ConferenceRecord", "true"), ("Record", "true"));
        Conforms(dialled, "Conferences/{ConferenceSid}/Participants.json", "post", 201);
        string conference = (string)dialled.Body!["conference_sid"]!;
        string call = (string)dialled.Body["call_sid"]!;
        string other = (string)(await _twilio.DialAsync(conference, TwilioFixture.OtherPerson, "lead")).Body!["call_sid"]!;
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));

        Conforms(await _twilio.GetAsync("Conferences.json"), "Conferences.json", "get");
        Conforms(await _twilio.GetAsync($"Conferences/{conference}.json"), "Conferences/{Sid}.json", "get");
        Conforms(await _twilio.GetAsync($"Conferences/{conference}/Participants.json"), "Conferences/{ConferenceSid}/Participants.json", "get");
        const string participant = "Conferences/{ConferenceSid}/Participants/{CallSid}.json";
        Conforms(await _twilio.GetAsync($"Conferences/{conference}/Participants/{call}.json"), participant, "get");
        Conforms(await _twilio.PostAsync($"Conferences/{conference}/Participants/lead.json", ("Coaching", "true"), ("CallSidToCoach", call)), participant, "post");
        await RecordingsConformAsync(conference, other);

        Conforms(await _twilio.PostAsync($"Conferences/{conference}.json", ("Status", "completed")), "Conferences/{Sid}.json", "post");
        Conforms(await _twilio.GetAsync("Calls.json"), "Calls.json", "get");
        Conforms(await _twilio.GetAsync($"Calls/{call}.json"), "Calls/{Sid}.json", "get");
        Answer made = await _twilio.PostAsync("Calls.json", ("From", TwilioFixture.From), ("To", TwilioFixture.Person), ("Url", _twilio.Hook));
        Conforms(made, "Calls.json", "post", 201);
        Conforms(await _twilio.PostAsync($"Calls/{(string)made.Body!["sid"]!}.json", ("Status", "canceled")), "Calls/{Sid}.json", "post");
    }

    [Fact]
    public async Task Applications_and_tokens_have_the_shape_of_the_document()
    {
        Answer made = await _twilio.PostAsync("Applications.json", ("FriendlyName", "mine"), ("VoiceUrl", _twilio.Hook));
        Conforms(made, "Applications.json", "post", 201);
        string sid = (string)made.Body!["sid"]!;
        Conforms(await _twilio.GetAsync("Applications.json"), "Applications.json", "get");
        Conforms(await _twilio.GetAsync($"Applications/{sid}.json"), "Applications/{Sid}.json", "get");
        Conforms(await _twilio.PostAsync($"Applications/{sid}.json", ("VoiceMethod", "GET")), "Applications/{Sid}.json", "post");
        Conforms(await _twilio.PostAsync("Tokens.json"), "Tokens.json", "post", 201);
    }

    [Fact]
    public async Task Webhooks_have_the_fields_of_the_examples()
    {
        (string conference, _, _) = await _twilio.MeetAsync();
        await _twilio.PostAsync($"Conferences/{conference}.json", ("Status", "completed"));
        await _twilio.Webhooks.FirstAsync("conference-end");
        await _twilio.Webhooks.FirstAsync("completed");
        Missing("call-status.initiated", await _twilio.Webhooks.FirstAsync("initiated")).ShouldBeEmpty();
        Missing("call-status.answered", await _twilio.Webhooks.FirstAsync("in-progress")).ShouldBe(["StirStatus"]);
        Missing("call-status.completed", await _twilio.Webhooks.FirstAsync("completed")).ShouldBeEmpty();
        Missing("conference.participant-join.agent", await _twilio.Webhooks.FirstAsync("participant-join")).ShouldBeEmpty();
        Missing("conference.participant-leave.ended-via-api", await _twilio.Webhooks.FirstAsync("participant-leave")).ShouldBeEmpty();
        Missing("conference.conference-end.via-api", await _twilio.Webhooks.FirstAsync("conference-end")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Requests_for_instructions_have_the_fields_of_the_examples()
    {
        await using TwilioPhone browser = await TwilioPhone.ReadyAsync(_twilio);
        await browser.DialAsync("conferenceId=s-42&role=agent&To=%2B14155550142");
        ReceivedForm dialed = await _twilio.Webhooks.FirstAsync("voice", form => form["From"] == "client:agent_7");
        Missing("voice.browser-client-outgoing", dialed).ShouldBeEmpty();
        dialed.Fields.Keys.Except(["conferenceId", "role"]).Order(StringComparer.Ordinal).ShouldBe(NamesIn("voice.browser-client-outgoing-with-to").Order(StringComparer.Ordinal));
        (dialed["To"], dialed["Called"]).ShouldBe(("+14155550142", ""));
        await _twilio.ControlAsync("calls", $$"""{"connection_id":"{{TwilioFixture.ApplicationSid}}","from":"+12025550123","to":"{{TwilioFixture.From}}"}""");
        Missing("voice.incoming-pstn", await _twilio.Webhooks.FirstAsync("voice", form => form["From"] == "+12025550123")).ShouldBe(["CallToken", "StirVerstat"]);
        await _twilio.PostAsync("Calls.json", ("From", TwilioFixture.From), ("To", TwilioFixture.Person), ("Url", _twilio.Webhooks.VoiceUrl));
        _twilio.Clock.Advance(TimeSpan.FromSeconds(1));
        Missing("voice.outbound-api-answered", await _twilio.Webhooks.FirstAsync("voice", form => form["To"] == TwilioFixture.Person)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_operation_is_one_of_the_document() =>
        OperationsOfTheFace().Except(_contract.Operations).ShouldBeEmpty();

    [Theory]
    [InlineData("https://example.com:8443/hook?a=1", "https://example.com/hook?a=1")]
    [InlineData("https://example.com?a=1:2", "https://example.com?a=1:2")]
    public void The_port_of_https_is_not_signed(string address, string signed) =>
        new TwilioSigner("12345").Sign(address, []).ShouldBe(new TwilioSigner("12345").Sign(signed, []));

    [Fact]
    public void The_signature_of_Twilios_own_example_comes_out() => Convert.ToBase64String(new TwilioSigner("12345").Sign(
        "https://mycompany.com/myapp.php?foo=1&bar=2",
        [
            new("CallSid", "CA1234567890ABCDE"), new("From", "+14158675309"), new("Digits", "1234"), new("To", "+18005551212"), new("Caller", "+14158675309"),
        ])).ShouldBe("RSOYDt4T1cUTdK1PDd93/VVr8B8=");

    private async Task RecordingsConformAsync(string conference, string call)
    {
        Conforms(await _twilio.GetAsync($"Conferences/{conference}/Recordings.json"), "Conferences/{ConferenceSid}/Recordings.json", "get");
        const string ofConference = "Conferences/{ConferenceSid}/Recordings/{Sid}.json";
        Conforms(await _twilio.GetAsync($"Conferences/{conference}/Recordings/Twilio.CURRENT.json"), ofConference, "get");
        Conforms(await _twilio.PostAsync($"Conferences/{conference}/Recordings/Twilio.CURRENT.json", ("Status", "paused")), ofConference, "post");
        Answer started = await _twilio.PostAsync($"Calls/{call}/Recordings.json");
        Conforms(started, "Calls/{CallSid}/Recordings.json", "post", 201);
        string recording = (string)started.Body!["sid"]!;
        Conforms(await _twilio.GetAsync($"Calls/{call}/Recordings.json"), "Calls/{CallSid}/Recordings.json", "get");
        Conforms(await _twilio.PostAsync($"Calls/{call}/Recordings/{recording}.json", ("Status", "stopped")), "Calls/{CallSid}/Recordings/{Sid}.json", "post");
        Conforms(await _twilio.GetAsync($"Calls/{call}/Recordings/{recording}.json"), "Calls/{CallSid}/Recordings/{Sid}.json", "get");
        Conforms(await _twilio.GetAsync("Recordings.json"), "Recordings.json", "get");
        Conforms(await _twilio.GetAsync($"Recordings/{recording}.json"), "Recordings/{Sid}.json", "get");
    }

    private static IReadOnlyList<string> OperationsOfTheFace()
    {
        using var emulation = new Emulation(new EmulatorOptions(), new byte[32], 1, DateTimeOffset.UnixEpoch);
        return emulation.Twilio.Operations;
    }

    private static IEnumerable<string> Missing(string example, ReceivedForm sent) => NamesIn(example).Except(sent.Fields.Keys);

    private static IEnumerable<string> NamesIn(string example) =>
        File.ReadAllText(Repository.Contract($"twilio-webhooks/{example}.form")).Split('&').Select(pair => pair.Split('=')[0]);

    private void Conforms(Answer answer, string path, string method, int status = 200)
    {
        answer.Status.ShouldBe(status, answer.Text);
        _contract.ErrorsOf(answer.Body, Account + path, method, status.ToString(CultureInfo.InvariantCulture)).ShouldBeEmpty($"{method} {path}: {answer.Text}");
    }
}
