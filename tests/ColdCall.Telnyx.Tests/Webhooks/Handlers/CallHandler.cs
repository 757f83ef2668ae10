namespace ColdCall.Telnyx.Tests.Webhooks.Handlers;

internal sealed class CallHandler(HandledEvents handled) : IWebhookHandler<CallEvent>
{
    public ValueTask HandleAsync(CallEvent told, WebhookContext context, CancellationToken cancellationToken) =>
        handled.TakeAsync(nameof(CallHandler), told, context, cancellationToken);
}
