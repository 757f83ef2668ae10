namespace ColdCall.Twilio.Tests.Webhooks.Handlers;

internal sealed class AnyHandler(HandledEvents handled) : IWebhookHandler<TwilioEvent>
{
    public ValueTask HandleAsync(TwilioEvent told, WebhookContext context, CancellationToken cancellationToken) => handled.TakeAsync(nameof(AnyHandler), told);
}
