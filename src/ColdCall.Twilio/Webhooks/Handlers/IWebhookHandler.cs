namespace ColdCall.Twilio;

/// <summary>Is told Twilio's own events, beside what <see cref="IConferenceEvents"/> tells. Added by <c>AddWebhookHandler</c>.</summary>
/// <remarks>
/// <para>
/// It is called after the signature was verified and the engine has stored the event, and before the webhook is answered. So it is called at
/// least once for an event, in no certain order: if one handler throws, or takes longer than 5 seconds, the webhook is answered 503, and
/// Twilio sends it again to all of them, three times at most. What must not be done twice is remembered by the ids of the event:
/// <see cref="CallEvent.CallSid"/> or <see cref="TwilioConferenceEvent.ConferenceSid"/>, each with <see cref="TwilioEvent.SequenceNumber"/>.
/// </para>
/// <para>
/// Every handler of an event is called, side by side, in a service scope of its own; one that fails keeps no other from being called. What
/// takes longer is put into a queue or a table, and done from there.
/// </para>
/// <para>
/// The limit of 5 seconds needs a handler that gives its thread back, by <c>await</c>: one that blocks its thread cannot be cut off, and holds up
/// the answer and the other handlers of the event until it returns.
/// </para>
/// </remarks>
/// <typeparam name="TEvent">
/// The event, or what several have in common: <see cref="CallEvent"/> for all about a leg, <see cref="TwilioConferenceEvent"/> for all about a
/// conference, <see cref="TwilioEvent"/> for all, those of unknown kinds among them.
/// </typeparam>
public interface IWebhookHandler<in TEvent> where TEvent : TwilioEvent
{
    /// <summary>Takes an event.</summary>
    /// <param name="told">The event.</param>
    /// <param name="context">How it came.</param>
    /// <param name="cancellationToken">Cancelled after 5 seconds.</param>
    ValueTask HandleAsync(TEvent told, WebhookContext context, CancellationToken cancellationToken);
}
