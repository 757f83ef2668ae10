using ColdCall.Storage;
using ColdCall.Testing;
using ColdCall.Twilio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Twilio.Tests.Webhooks;

/// <summary>Twilio's question what to do with a call that comes in is answered with TwiML: by the application's decision, if that comes in time.</summary>
public sealed class VoiceRequestTests : IAsyncDisposable
{
    private const string Leg = "CA0123456789abcdef0123456789abcdef";
    private const string FromBrowser = $"ApplicationSid={TwilioApp.App}&CallSid={Leg}&From=client%3Aagent_h7&To=&Direction=inbound&CallStatus=ringing&campaign=spring";

    private readonly TwilioApp _app = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_browser_that_dials_is_told_to_the_application_with_its_identity_and_what_it_gave_along()
    {
        Task<WebhookAnswer> asked = _app.DeliverAsync(FromBrowser, "/webhooks/twilio/voice");
        IConferenceStore store = _app.Services.GetRequiredService<IConferenceStore>();
        InboxEntry? told = null;
        await Eventually.BecomesTrueAsync(async () => (told = await store.ReadInboxAsync("unrouted twilio", Token)) is not null, "the leg is told");
        string json = System.Text.Encoding.UTF8.GetString(told!.Payload.Span);
        json.ShouldContain("\"client:agent-7\"");
        json.ShouldContain("\"campaign\":\"spring\"");
        json.ShouldContain(Leg);
        await DecideNothingAsync(asked);
    }

    [Fact]
    public async Task The_decision_to_answer_is_the_answer_and_leads_into_the_conference()
    {
        Task<WebhookAnswer> asked = _app.DeliverAsync(FromBrowser, "/webhooks/twilio/voice");
        await WaitsAsync();
        await _app.Provider.AnswerAsync(new() { CommandId = "c", LegId = Leg, Tag = "tag-1", ConferenceName = "conf <1>", Record = true }, Token);

        WebhookAnswer answer = await asked;
        answer.Verdict.ShouldBe(WebhookVerdict.Accepted);
        answer.Reply!.ContentType.ShouldBe("application/xml; charset=utf-8");
        answer.Reply.Content.ShouldContain("<Dial><Conference participantLabel=\"tag-1\" muted=\"false\"");
        answer.Reply.Content.ShouldContain("record=\"record-from-start\"");
        answer.Reply.Content.ShouldContain("statusCallback=\"https://calls.example/webhooks/twilio?tag=tag-1#rc=3&amp;rp=ct,5xx,rt\"");
        answer.Reply.Content.ShouldContain(">conf &lt;1&gt;</Conference></Dial></Response>");
    }

    [Fact]
    public async Task The_decision_to_reject_is_the_answer_and_costs_nobody_anything()
    {
        Task<WebhookAnswer> asked = _app.DeliverAsync(FromBrowser, "/webhooks/twilio/voice");
        await WaitsAsync();
        await _app.Provider.HangUpAsync(new() { CommandId = "c", LegId = Leg }, Token);
        (await asked).Reply!.Content.ShouldEndWith("<Response><Reject /></Response>");
    }

    [Fact]
    public async Task A_decision_that_comes_later_redirects_the_call()
    {
        await DecideNothingAsync(_app.DeliverAsync(FromBrowser, "/webhooks/twilio/voice"));
        _app.Twilio.ExpectAnyBody($"POST {TwilioServices.Root}/Calls/{Leg}.json", $$"""{"sid":"{{Leg}}","status":"in-progress"}""");
        await _app.Provider.AnswerAsync(new() { CommandId = "c", LegId = Leg, Tag = "tag-1", ConferenceName = "conf-1" }, Token);
        Uri.UnescapeDataString(_app.Twilio.Received.Single().Body!.Replace('+', ' ')).ShouldContain(">conf-1</Conference>");
    }

    [Fact]
    public async Task A_question_that_is_asked_twice_gets_the_same_answer_twice()
    {
        Task<WebhookAnswer> first = _app.DeliverAsync(FromBrowser, "/webhooks/twilio/voice");
        await WaitsAsync();
        Task<WebhookAnswer> second = _app.DeliverAsync(FromBrowser, "/webhooks/twilio/voice");
        await Eventually.BecomesTrueAsync(() => _app.Clock.PendingTimers >= 2, "both wait");
        await _app.Provider.AnswerAsync(new() { CommandId = "c", LegId = Leg, Tag = "tag-1", ConferenceName = "conf-1" }, Token);
        (await second).Reply.ShouldBe((await first).Reply);
    }

    [Fact]
    public async Task A_question_about_a_call_of_ours_waits_for_nobody()
    {
        WebhookAnswer answer = await _app.DeliverAsync($"CallSid={Leg}&From=%2B12025550100&To=%2B12025550123&Direction=outbound-api&CallStatus=in-progress", "/webhooks/twilio/voice");
        answer.Verdict.ShouldBe(WebhookVerdict.Accepted);
        answer.Reply.ShouldBeNull();
    }

    [Fact]
    public async Task A_question_that_Twilio_did_not_sign_is_not_asked()
    {
        WebhookRequest forged = new WebhookSigner("other").Form(FromBrowser, "/webhooks/twilio/voice");
        WebhookAnswer answer = await _app.Pipeline.HandleAsync("twilio", "", forged, Token);
        (answer.Verdict, answer.Reply).ShouldBe((WebhookVerdict.Unauthorized, null));
        _app.Clock.PendingTimers.ShouldBe(0);
    }

    private Task WaitsAsync() => Eventually.BecomesTrueAsync(() => _app.Clock.PendingTimers > 0, "the question waits for a decision");

    private async Task DecideNothingAsync(Task<WebhookAnswer> asked)
    {
        await WaitsAsync();
        _app.Clock.Advance(TimeSpan.FromSeconds(3));
        (await asked).Reply!.Content.ShouldEndWith("<Response><Pause length=\"60\" /></Response>");
    }
}
