namespace ColdCall.Emulator.Telnyx;

/// <summary>The types of event that the emulator sends.</summary>
internal static class TelnyxEventTypes
{
    public const string CallInitiated = "call.initiated";
    public const string CallAnswered = "call.answered";
    public const string CallHangup = "call.hangup";
    public const string DigitReceived = "call.dtmf.received";
    public const string MachineDetectionEnded = "call.machine.detection.ended";
    public const string MachineGreetingEnded = "call.machine.greeting.ended";
    public const string MachinePremiumDetectionEnded = "call.machine.premium.detection.ended";
    public const string MachinePremiumGreetingEnded = "call.machine.premium.greeting.ended";
    public const string ConferenceCreated = "conference.created";
    public const string ConferenceEnded = "conference.ended";
    public const string ParticipantJoined = "conference.participant.joined";
    public const string ParticipantLeft = "conference.participant.left";
    public const string CallRecordingSaved = "call.recording.saved";
    public const string ConferenceRecordingSaved = "conference.recording.saved";

    /// <summary>Every type that Telnyx has, also those that the emulator never sends: an address may be given for each.</summary>
    public static IReadOnlySet<string> Known { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "call.ai_gather.ended", "call.ai_gather.message_history_updated", "call.ai_gather.partial_results", "call.answered",
        "call.bridged", "call.conversation.ended", "call.conversation_insights.generated", "call.cost",
        "call.deepfake_detection.error", "call.deepfake_detection.result", "call.dequeued", "call.dtmf.received", "call.enqueued",
        "call.fork.started", "call.fork.stopped", "call.gather.ended", "call.hangup", "call.hold", "call.initiated",
        "call.machine.detection.ended", "call.machine.greeting.ended", "call.machine.premium.detection.ended",
        "call.machine.premium.greeting.ended", "call.playback.ended", "call.playback.started", "call.recording.error",
        "call.recording.saved", "call.recording.transcription.saved", "call.refer.completed", "call.refer.failed",
        "call.refer.started", "call.sip_info.received", "call.speak.ended", "call.speak.started", "call.transcription", "call.unhold",
        "conference.created", "conference.ended", "conference.floor.changed", "conference.participant.joined",
        "conference.participant.left", "conference.participant.playback.ended", "conference.participant.playback.started",
        "conference.participant.speak.ended", "conference.participant.speak.started", "conference.playback.ended",
        "conference.playback.started", "conference.recording.saved", "conference.speak.ended", "conference.speak.started",
        "siprec.failed", "siprec.started", "siprec.stopped", "streaming.failed", "streaming.started", "streaming.stopped",
    };

    public static IReadOnlyList<string> All { get; } =
    [
        CallInitiated, CallAnswered, CallHangup, DigitReceived, MachineDetectionEnded, MachineGreetingEnded,
        MachinePremiumDetectionEnded, MachinePremiumGreetingEnded, ConferenceCreated, ConferenceEnded, ParticipantJoined, ParticipantLeft,
        CallRecordingSaved, ConferenceRecordingSaved,
    ];
}
