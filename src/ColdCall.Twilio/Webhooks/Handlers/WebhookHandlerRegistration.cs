using ColdCall.Webhooks;

namespace ColdCall.Twilio.Webhooks;

/// <summary>A handler of Twilio's own events: what it wants to be told, and how it is told.</summary>
internal sealed record WebhookHandlerRegistration(Func<TwilioEvent, bool> Wants, Func<TwilioEvent, WebhookContext, HandlerCall> CallFor)
{
    /// <summary>Closed over both types here, so that nothing has to be looked up by reflection later.</summary>
    public static WebhookHandlerRegistration Of<TEvent, THandler>(Func<IServiceProvider, THandler> resolve)
        where TEvent : TwilioEvent where THandler : IWebhookHandler<TEvent> => new(
            told => told is TEvent,
            (told, context) => new HandlerCall(
                typeof(THandler).Name, (scope, cancellationToken) => resolve(scope).HandleAsync((TEvent)told, context, cancellationToken)));
}
