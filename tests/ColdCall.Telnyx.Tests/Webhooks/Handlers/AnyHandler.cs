namespace ColdCall.Telnyx.Tests.Webhooks.Handlers;

internal sealed class AnyHandler(HandledEvents handled) : IWebhookHandler<TelnyxEvent>
{
    public ValueTask HandleAsync(TelnyxEvent told, WebhookContext context, CancellationToken cancellationToken) =>
        handled.TakeAsync(nameof(AnyHandler), told, context, cancellationToken);
}
