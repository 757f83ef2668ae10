using System.Text.Json;
using ColdCall.Twilio.Webhooks;

namespace ColdCall.Twilio;

/// <summary>What every webhook event of Twilio carries.</summary>
/// <remarks>
/// Twilio adds fields without notice and leaves others out or empty; so everything may be null, and what came in a form that its member cannot
/// hold counts as absent. All fields are kept in <see cref="Fields"/>.
/// </remarks>
public abstract record TwilioEvent
{
    /// <summary>The event's kind: <c>call.status</c>, <c>call.amd</c>, <c>voice.request</c>, <c>recording</c>, <c>conference.</c> and Twilio's word, or <c>unknown</c>.</summary>
    public string EventType { get; init; } = "";

    /// <summary>The account it came from.</summary>
    public string? AccountSid { get; init; }

    /// <summary>When it happened, by Twilio's clock; null if it does not say.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>
    /// Its place among the events of its leg, or of its conference: two counts that have nothing to do with each other. Null if it has none.
    /// </summary>
    public int? SequenceNumber { get; init; }

    /// <summary>What Twilio sent with every attempt to deliver it; null if that is not known. It is not signed.</summary>
    public string? IdempotencyToken { get; init; }

    /// <summary>Every field as it came, by its name; of those that came several times, the first.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Reads an event from the raw content of an <see cref="UnhandledEvent"/>. It does not check signatures: raw content in callbacks has been
    /// checked before.
    /// </summary>
    /// <param name="webhook">The webhook's fields as a JSON object.</param>
    /// <returns>The event; an <see cref="UnknownTwilioEvent"/> if its kind is not known here.</returns>
    public static TwilioEvent Read(JsonElement webhook) => EventReader.Read(WebhookFields.From(webhook));

    /// <summary>Its kind, and no more: the rest holds numbers and words of strangers.</summary>
    public sealed override string ToString() => EventType;
}
