namespace ColdCall.Telnyx.Tests.Webhooks.Handlers;

internal sealed class DigitHandler(HandledEvents handled) : IWebhookHandler<CallDtmfReceivedEvent>
{
    public ValueTask HandleAsync(CallDtmfReceivedEvent told, WebhookContext context, CancellationToken cancellationToken) =>
        handled.TakeAsync(nameof(DigitHandler), told, context, cancellationToken);
}
