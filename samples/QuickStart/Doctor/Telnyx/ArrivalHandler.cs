using ColdCall.Telnyx;

namespace QuickStart.Doctor.Telnyx;

/// <summary>Is told of the webhooks whose signature was accepted.</summary>
internal sealed class ArrivalHandler(WebhookArrivals arrivals) : IWebhookHandler<TelnyxEvent>
{
    public ValueTask HandleAsync(TelnyxEvent told, WebhookContext context, CancellationToken cancellationToken)
    {
        arrivals.Accept(told);
        return ValueTask.CompletedTask;
    }
}
