using System.Text.Json;

namespace ColdCall.Twilio.Tests.Webhooks;

/// <summary>The words of the examples' index, and the members that they mean.</summary>
internal static class Expected
{
    public static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetInt32(),
        JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        JsonValueKind.Object => value.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetString()!),
        _ => null,
    };

    public static object? ValueOf(TwilioEvent read, string name) => name switch
    {
        "kind" => read.EventType,
        "sequence" => read.SequenceNumber,
        "expects" => read is VoiceRequestEvent ? "TwiML" : null,
        "conference_sid" => (read as TwilioConferenceEvent)?.ConferenceSid ?? (read as RecordingEvent)?.ConferenceSid,
        "call_sid" => (read as CallEvent)?.CallSid ?? (read as ConferenceParticipantEvent)?.CallSid ?? (read as RecordingEvent)?.CallSid,
        _ => read switch
        {
            CallStatusEvent call => ValueOf(call, name),
            VoiceRequestEvent request => ValueOf(request, name),
            ConferenceParticipantEvent participant => ValueOf(participant, name),
            CallAnsweredByEvent judged => name == "answered_by" ? judged.AnsweredBy.Value : name == "duration_ms" ? (int?)judged.DetectionTime?.TotalMilliseconds : Unknown(name),
            ConferenceEndedEvent ended => name == "reason" ? ended.ReasonConferenceEnded?.Value : Unknown(name),
            RecordingEvent recording => name switch { "recording_sid" => recording.RecordingSid, "status" => recording.Status.Value, "duration_seconds" => (int?)recording.Duration?.TotalSeconds, _ => Unknown(name) },
            _ => Unknown(name),
        },
    };

    private static object? ValueOf(CallStatusEvent call, string name) => name switch
    {
        "status" => call.Status.Value,
        "to" => call.To,
        "parent_call_sid" => call.ParentCallSid,
        "duration_seconds" => (int?)call.Duration?.TotalSeconds,
        "recording_sid" => call.RecordingSid,
        "answered_by" => call.AnsweredBy?.Value,
        "sip_code" => call.SipResponseCode,
        _ => Unknown(name),
    };

    private static object? ValueOf(VoiceRequestEvent request, string name) => name switch
    {
        "from" => request.From,
        "to" => request.To,
        "direction" => request.Direction?.Value,
        "application_sid" => request.ApplicationSid,
        "answered_by" => request.AnsweredBy?.Value,
        "custom" => request.Parameters,
        _ => Unknown(name),
    };

    private static object? ValueOf(ConferenceParticipantEvent participant, string name) => name switch
    {
        "label" => participant.ParticipantLabel,
        "muted" => participant.Muted,
        "hold" => participant.Hold,
        "coaching" => participant.Coaching,
        "reason" => (participant as ConferenceParticipantLeftEvent)?.ReasonParticipantLeft?.Value,
        "call_status" => (participant as ConferenceParticipantLeftEvent)?.ParticipantCallStatus?.Value,
        _ => Unknown(name),
    };

    private static object Unknown(string name) => throw new InvalidOperationException($"The index expects a '{name}' that no member is known for.");
}
