namespace ColdCall.Telnyx.Tests.Webhooks.Handlers;

/// <summary>Writes down the scope it was made in, for either of two events.</summary>
internal sealed class ScopedHandler(HandledEvents handled, ScopeMark mark) : IWebhookHandler<CallEvent>, IWebhookHandler<CallDtmfReceivedEvent>
{
    public ValueTask HandleAsync(CallEvent told, WebhookContext context, CancellationToken cancellationToken) => Mark();

    public ValueTask HandleAsync(CallDtmfReceivedEvent told, WebhookContext context, CancellationToken cancellationToken) => Mark();

    private ValueTask Mark()
    {
        mark.IsDisposed.ShouldBeFalse();
        handled.Scopes.Enqueue(mark);
        return ValueTask.CompletedTask;
    }
}
