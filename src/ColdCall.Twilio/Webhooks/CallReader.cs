using System.Collections.Frozen;

namespace ColdCall.Twilio.Webhooks;

/// <summary>Reads what is told about legs and recordings.</summary>
internal static class CallReader
{
    // Twilio's own fields of a request for the voice URL: what is not among them, the browser gave along.
    private static readonly FrozenSet<string> Known = new[]
    {
        "AccountSid", "AnsweredBy", "ApiVersion", "ApplicationSid", "CallSid", "CallStatus", "CallToken", "Called", "CalledCity", "CalledCountry",
        "CalledState", "CalledZip", "Caller", "CallerCity", "CallerCountry", "CallerName", "CallerState", "CallerZip", "Direction", "ForwardedFrom", "From",
        "FromCity", "FromCountry", "FromState", "FromZip", "MachineDetectionDuration", "ParentCallSid", "StirPassportToken", "StirStatus", "StirVerstat", "To",
        "ToCity", "ToCountry", "ToState", "ToZip",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A leg's progress, or the question what to do with it: the question does not say where it comes from.</summary>
    public static TwilioEvent Read(WebhookFields fields) =>
        fields.Has("CallbackSource") || fields.Has("SequenceNumber") || fields.Has("CallDuration") ? ReadStatus(fields) : ReadVoiceRequest(fields);

    public static VoiceRequestEvent ReadVoiceRequest(WebhookFields fields) => new()
    {
        EventType = "voice.request",
        CallSid = fields.Text("CallSid"),
        Status = fields.Value<CallStatus>("CallStatus") ?? default,
        Direction = fields.Value<CallDirection>("Direction"),
        From = fields.Text("From"),
        To = fields.Text("To"),
        ApplicationSid = fields.Text("ApplicationSid"),
        AnsweredBy = fields.Value<AnsweredBy>("AnsweredBy"),
        Parameters = fields.Firsts.Where(field => !Known.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal),
    };

    public static CallAnsweredByEvent ReadAnsweredBy(WebhookFields fields) => new()
    {
        EventType = "call.amd",
        CallSid = fields.Text("CallSid"),
        AnsweredBy = fields.Value<AnsweredBy>("AnsweredBy") ?? default,
        DetectionTime = fields.Milliseconds("MachineDetectionDuration"),
    };

    public static RecordingEvent ReadRecording(WebhookFields fields) => new()
    {
        EventType = "recording",
        RecordingSid = fields.Text("RecordingSid"),
        CallSid = fields.Text("CallSid"),
        ConferenceSid = fields.Text("ConferenceSid"),
        Status = fields.Value<RecordingStatus>("RecordingStatus") ?? default,
        RecordingUrl = fields.Text("RecordingUrl"),
        Duration = fields.Seconds("RecordingDuration"),
        Channels = fields.Number("RecordingChannels"),
        StartTime = fields.Time("RecordingStartTime"),
        Source = fields.Text("RecordingSource"),
        Track = fields.Text("RecordingTrack"),
        ErrorCode = fields.Number("ErrorCode"),
    };

    private static CallStatusEvent ReadStatus(WebhookFields fields) => new()
    {
        EventType = "call.status",
        CallSid = fields.Text("CallSid"),
        Status = fields.Value<CallStatus>("CallStatus") ?? default,
        Direction = fields.Value<CallDirection>("Direction"),
        From = fields.Text("From"),
        To = fields.Text("To"),
        ParentCallSid = fields.Text("ParentCallSid"),

        // The field named Duration counts minutes.
        Duration = fields.Seconds("CallDuration"),
        SipResponseCode = fields.Number("SipResponseCode"),
        AnsweredBy = fields.Value<AnsweredBy>("AnsweredBy"),
        RecordingSid = fields.Text("RecordingSid"),
        RecordingUrl = fields.Text("RecordingUrl"),
        ErrorCode = fields.Number("ErrorCode"),
    };
}
