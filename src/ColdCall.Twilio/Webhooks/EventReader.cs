namespace ColdCall.Twilio.Webhooks;

/// <summary>Finds out what a webhook is about: Twilio does not say, its fields do.</summary>
internal static class EventReader
{
    private const string Unknown = "unknown";

    /// <summary>Reads an event.</summary>
    /// <param name="fields">The webhook's fields.</param>
    /// <param name="idempotencyToken">The header that came with it; null for none.</param>
    public static TwilioEvent Read(WebhookFields fields, string? idempotencyToken = null) => ReadKind(fields) with
    {
        AccountSid = fields.Text("AccountSid"),
        Timestamp = fields.Time("Timestamp"),
        SequenceNumber = fields.Number("SequenceNumber"),
        IdempotencyToken = idempotencyToken,
        Fields = fields.Firsts,
    };

    // A browser adds fields of its own to a request for the voice URL, and Twilio signs them. It can take none away: what names a direction is
    // about a call and nothing else, and what names an app is such a request, whatever else it holds.
    private static TwilioEvent ReadKind(WebhookFields fields)
    {
        if (fields.Has("ApplicationSid")) return CallReader.ReadVoiceRequest(fields);
        if (fields.Has("Direction")) return CallReader.Read(fields);
        if (fields.Text("StatusCallbackEvent") is { } kind) return ConferenceReader.Read(kind, fields);
        if (fields.Text("RecordingStatus") is not null) return CallReader.ReadRecording(fields);
        if (fields.Text("EventName") is { } name && fields.Has("ConferenceSid")) return ConferenceReader.Read(name, fields);
        if (fields.Text("AnsweredBy") is not null && fields.Has("CallSid")) return CallReader.ReadAnsweredBy(fields);
        return fields.Text("CallStatus") is not null ? CallReader.Read(fields) : new UnknownTwilioEvent { EventType = Unknown };
    }
}
