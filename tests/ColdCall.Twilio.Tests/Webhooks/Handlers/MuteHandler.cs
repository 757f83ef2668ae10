namespace ColdCall.Twilio.Tests.Webhooks.Handlers;

internal sealed class MuteHandler(HandledEvents handled) : IWebhookHandler<ConferenceParticipantMutedEvent>
{
    public ValueTask HandleAsync(ConferenceParticipantMutedEvent told, WebhookContext context, CancellationToken cancellationToken) => handled.TakeAsync(nameof(MuteHandler), told);
}
