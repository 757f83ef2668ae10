using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ColdCall.Json;
using ColdCall.Telnyx.Json;

namespace ColdCall.Telnyx.Webhooks;

/// <summary>Reads the envelope once and finds the event's type by its name.</summary>
internal static class EventReader
{
    private static readonly FrozenDictionary<string, Func<JsonElement, TelnyxEvent?>> Readers = new Dictionary<string, Func<JsonElement, TelnyxEvent?>>
    {
        ["call.initiated"] = ReaderOf(WireJson.Context.CallInitiatedEvent),
        ["call.answered"] = ReaderOf(WireJson.Context.CallAnsweredEvent),
        ["call.bridged"] = ReaderOf(WireJson.Context.CallBridgedEvent),
        ["call.hangup"] = ReaderOf(WireJson.Context.CallHangupEvent),
        ["call.hold"] = ReaderOf(WireJson.Context.CallHoldEvent),
        ["call.unhold"] = ReaderOf(WireJson.Context.CallUnholdEvent),
        ["call.dtmf.received"] = ReaderOf(WireJson.Context.CallDtmfReceivedEvent),
        ["call.sip_info.received"] = ReaderOf(WireJson.Context.CallSipInfoReceivedEvent),
        ["call.refer.started"] = ReaderOf(WireJson.Context.CallReferStartedEvent),
        ["call.refer.completed"] = ReaderOf(WireJson.Context.CallReferCompletedEvent),
        ["call.refer.failed"] = ReaderOf(WireJson.Context.CallReferFailedEvent),
        ["call.enqueued"] = ReaderOf(WireJson.Context.CallEnqueuedEvent),
        ["call.dequeued"] = ReaderOf(WireJson.Context.CallDequeuedEvent),
        ["call.cost"] = ReaderOf(WireJson.Context.CallCostEvent),
        ["call.playback.started"] = ReaderOf(WireJson.Context.CallPlaybackStartedEvent),
        ["call.playback.ended"] = ReaderOf(WireJson.Context.CallPlaybackEndedEvent),
        ["call.speak.started"] = ReaderOf(WireJson.Context.CallSpeakStartedEvent),
        ["call.speak.ended"] = ReaderOf(WireJson.Context.CallSpeakEndedEvent),
        ["call.gather.ended"] = ReaderOf(WireJson.Context.CallGatherEndedEvent),
        ["call.machine.detection.ended"] = ReaderOf(WireJson.Context.CallMachineDetectionEndedEvent),
        ["call.machine.greeting.ended"] = ReaderOf(WireJson.Context.CallMachineGreetingEndedEvent),
        ["call.machine.premium.detection.ended"] = ReaderOf(WireJson.Context.CallMachinePremiumDetectionEndedEvent),
        ["call.machine.premium.greeting.ended"] = ReaderOf(WireJson.Context.CallMachinePremiumGreetingEndedEvent),
        ["call.deepfake_detection.result"] = ReaderOf(WireJson.Context.CallDeepfakeDetectionResultEvent),
        ["call.deepfake_detection.error"] = ReaderOf(WireJson.Context.CallDeepfakeDetectionErrorEvent),
        ["call.fork.started"] = ReaderOf(WireJson.Context.CallForkStartedEvent),
        ["call.fork.stopped"] = ReaderOf(WireJson.Context.CallForkStoppedEvent),
        ["call.recording.saved"] = ReaderOf(WireJson.Context.CallRecordingSavedEvent),
        ["call.recording.error"] = ReaderOf(WireJson.Context.CallRecordingErrorEvent),
        ["call.recording.transcription.saved"] = ReaderOf(WireJson.Context.CallRecordingTranscriptionSavedEvent),
        ["call.transcription"] = ReaderOf(WireJson.Context.CallTranscriptionEvent),
        ["siprec.started"] = ReaderOf(WireJson.Context.SiprecStartedEvent),
        ["siprec.stopped"] = ReaderOf(WireJson.Context.SiprecStoppedEvent),
        ["siprec.failed"] = ReaderOf(WireJson.Context.SiprecFailedEvent),
        ["streaming.started"] = ReaderOf(WireJson.Context.StreamingStartedEvent),
        ["streaming.stopped"] = ReaderOf(WireJson.Context.StreamingStoppedEvent),
        ["streaming.failed"] = ReaderOf(WireJson.Context.StreamingFailedEvent),
        ["call.ai_gather.ended"] = ReaderOf(WireJson.Context.CallAiGatherEndedEvent),
        ["call.ai_gather.partial_results"] = ReaderOf(WireJson.Context.CallAiGatherPartialResultsEvent),
        ["call.ai_gather.message_history_updated"] = ReaderOf(WireJson.Context.CallAiGatherMessageHistoryUpdatedEvent),
        ["call.conversation.ended"] = ReaderOf(WireJson.Context.CallConversationEndedEvent),
        ["call.conversation_insights.generated"] = ReaderOf(WireJson.Context.CallConversationInsightsGeneratedEvent),
        ["conference.created"] = ReaderOf(WireJson.Context.ConferenceCreatedEvent),
        ["conference.ended"] = ReaderOf(WireJson.Context.ConferenceEndedEvent),
        ["conference.floor.changed"] = ReaderOf(WireJson.Context.ConferenceFloorChangedEvent),
        ["conference.participant.joined"] = ReaderOf(WireJson.Context.ConferenceParticipantJoinedEvent),
        ["conference.participant.left"] = ReaderOf(WireJson.Context.ConferenceParticipantLeftEvent),
        ["conference.recording.saved"] = ReaderOf(WireJson.Context.ConferenceRecordingSavedEvent),
        ["conference.playback.started"] = ReaderOf(WireJson.Context.ConferencePlaybackStartedEvent),
        ["conference.playback.ended"] = ReaderOf(WireJson.Context.ConferencePlaybackEndedEvent),
        ["conference.speak.started"] = ReaderOf(WireJson.Context.ConferenceSpeakStartedEvent),
        ["conference.speak.ended"] = ReaderOf(WireJson.Context.ConferenceSpeakEndedEvent),
        ["conference.participant.playback.started"] = ReaderOf(WireJson.Context.ConferenceParticipantPlaybackStartedEvent),
        ["conference.participant.playback.ended"] = ReaderOf(WireJson.Context.ConferenceParticipantPlaybackEndedEvent),
        ["conference.participant.speak.started"] = ReaderOf(WireJson.Context.ConferenceParticipantSpeakStartedEvent),
        ["conference.participant.speak.ended"] = ReaderOf(WireJson.Context.ConferenceParticipantSpeakEndedEvent),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static TelnyxEvent Read(JsonElement webhook)
    {
        // Some documents show events without the 'data' envelope.
        JsonElement data = webhook.Member("data") is { ValueKind: JsonValueKind.Object } inner ? inner : webhook;
        JsonElement payload = data.Member("payload") ?? default;
        string type = data.Member("event_type")?.TextOrNull() ?? "";
        return ReadTyped(type, payload) with
        {
            Id = data.Member("id")?.TextOrNull() ?? "",
            EventType = type,
            OccurredAt = TimeText.Parse(data.Member("occurred_at")?.TextOrNull()) ?? TimeText.Parse(payload.Member("occurred_at")?.TextOrNull()),
            CreatedAt = TimeText.Parse(data.Member("created_at")?.TextOrNull()),
            Payload = payload,
        };
    }

    private static TelnyxEvent ReadTyped(string type, JsonElement payload) =>
        payload.ValueKind == JsonValueKind.Object && Readers.TryGetValue(type, out Func<JsonElement, TelnyxEvent?>? read)
            ? read(payload) ?? new UnknownTelnyxEvent()
            : new UnknownTelnyxEvent();

    private static Func<JsonElement, TelnyxEvent?> ReaderOf<T>(JsonTypeInfo<T> type) where T : TelnyxEvent => payload => payload.Deserialize(type);
}
