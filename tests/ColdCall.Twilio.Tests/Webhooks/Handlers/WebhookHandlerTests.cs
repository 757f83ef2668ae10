using ColdCall.Twilio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ColdCall.Twilio.Tests.Webhooks.Handlers;

/// <summary>Twilio's own events reach those who asked for them, before the answer.</summary>
public sealed class WebhookHandlerTests
{
    private const string Muted = "ConferenceSid=CF0123456789abcdef0123456789abcdef&FriendlyName=x&SequenceNumber=4&StatusCallbackEvent=participant-mute&CallSid=CA1&Muted=true";

    [Fact]
    public async Task A_handler_gets_what_it_asked_for_and_no_more()
    {
        var handled = new HandledEvents();
        await using var app = new TwilioApp(add: builder =>
        {
            builder.Services.AddSingleton(handled);
            builder.AddWebhookHandler<ConferenceParticipantMutedEvent, MuteHandler>().AddWebhookHandler<TwilioEvent, AnyHandler>();
        });

        (await app.DeliverAsync(Muted)).Verdict.ShouldBe(WebhookVerdict.Accepted);
        (await app.DeliverAsync("CallSid=CA1&AnsweredBy=machine_end_beep&MachineDetectionDuration=2000")).Verdict.ShouldBe(WebhookVerdict.Accepted);

        handled.Lines.ShouldBe(["AnyHandler call.amd", "AnyHandler conference.participant-mute", "MuteHandler conference.participant-mute"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_a_handler_does_not_take_is_sent_again_by_Twilio()
    {
        var handled = new HandledEvents { Refuses = true };
        await using var app = new TwilioApp(add: builder =>
        {
            builder.Services.AddSingleton(handled);
            builder.AddWebhookHandler<ConferenceParticipantMutedEvent, MuteHandler>();
        });
        (await app.DeliverAsync(Muted)).Verdict.ShouldBe(WebhookVerdict.Unavailable);
        handled.Refuses = false;
        (await app.DeliverAsync(Muted)).Verdict.ShouldBe(WebhookVerdict.Accepted);
        handled.Lines.Count.ShouldBe(2);
    }
}
