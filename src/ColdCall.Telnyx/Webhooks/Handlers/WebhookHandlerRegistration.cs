namespace ColdCall.Telnyx.Webhooks;

/// <summary>A handler of Telnyx's own events: its name for messages, what it wants to be told, and how it is called in a service scope.</summary>
internal sealed record WebhookHandlerRegistration(
    string Name, Func<TelnyxEvent, bool> Wants, Func<IServiceProvider, TelnyxEvent, WebhookContext, CancellationToken, ValueTask> CallAsync)
{
    /// <summary>Closed over both types here, so that nothing has to be looked up by reflection later.</summary>
    public static WebhookHandlerRegistration Of<TEvent, THandler>(Func<IServiceProvider, THandler> resolve)
        where TEvent : TelnyxEvent where THandler : IWebhookHandler<TEvent> => new(
            typeof(THandler).Name,
            told => told is TEvent,
            (scope, told, context, cancellationToken) => resolve(scope).HandleAsync((TEvent)told, context, cancellationToken));
}
