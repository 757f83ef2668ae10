namespace ColdCall.Telnyx.Tests.Webhooks.Handlers;

internal sealed class RoomHandler(HandledEvents handled) : IWebhookHandler<TelnyxConferenceEvent>
{
    public ValueTask HandleAsync(TelnyxConferenceEvent told, WebhookContext context, CancellationToken cancellationToken) =>
        handled.TakeAsync(nameof(RoomHandler), told, context, cancellationToken);
}
