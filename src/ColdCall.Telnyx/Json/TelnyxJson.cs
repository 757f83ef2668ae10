using System.Text.Json.Serialization;

namespace ColdCall.Telnyx.Json;

/// <summary>Everything that Telnyx and this package write to each other. Names are snake case, absent members are null, unknown ones are ignored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 32,
    Converters =
    [
        typeof(LenientStringConverter),
        typeof(LenientBooleanConverter),
        typeof(LenientIntegerConverter),
        typeof(LenientNumberConverter),
        typeof(LenientTimeConverter),
        typeof(LenientTextListConverter),
        typeof(OpenValueConverter<BeepSetting>),
        typeof(OpenValueConverter<ConferenceStatus>),
        typeof(OpenValueConverter<ConferenceEndReason>),
        typeof(OpenValueConverter<ParticipantStatus>),
        typeof(OpenValueConverter<CallDirection>),
        typeof(OpenValueConverter<CallState>),
        typeof(OpenValueConverter<HangupCause>),
        typeof(OpenValueConverter<HangupSource>),
        typeof(OpenValueConverter<AudioFormat>),
        typeof(OpenValueConverter<AudioTrack>),
        typeof(OpenValueConverter<CallCostStatus>),
        typeof(OpenValueConverter<CallingPartyType>),
        typeof(OpenValueConverter<DeepfakeDetectionFault>),
        typeof(OpenValueConverter<DeepfakeVerdict>),
        typeof(OpenValueConverter<DequeueReason>),
        typeof(OpenValueConverter<ForkStreamType>),
        typeof(OpenValueConverter<GatherMessageRole>),
        typeof(OpenValueConverter<GatherStatus>),
        typeof(OpenValueConverter<MachineDetectionResult>),
        typeof(OpenValueConverter<MachineGreetingResult>),
        typeof(OpenValueConverter<PlaybackStatus>),
        typeof(OpenValueConverter<PremiumMachineDetectionResult>),
        typeof(OpenValueConverter<PremiumMachineGreetingResult>),
        typeof(OpenValueConverter<RecordingChannels>),
        typeof(OpenValueConverter<RecordingErrorReason>),
        typeof(OpenValueConverter<RecordingTranscriptionStatus>),
        typeof(OpenValueConverter<SpeakStatus>),
        typeof(OpenValueConverter<StreamTrack>),
        typeof(OpenValueConverter<StreamingType>),
    ])]
[JsonSerializable(typeof(DialCallRequest))]
[JsonSerializable(typeof(AnswerCallRequest))]
[JsonSerializable(typeof(HangUpCallRequest))]
[JsonSerializable(typeof(CreateConferenceRequest))]
[JsonSerializable(typeof(JoinConferenceRequest))]
[JsonSerializable(typeof(LeaveConferenceRequest))]
[JsonSerializable(typeof(ParticipantsRequest))]
[JsonSerializable(typeof(HoldParticipantsRequest))]
[JsonSerializable(typeof(EveryoneRequest))]
[JsonSerializable(typeof(EndConferenceRequest))]
[JsonSerializable(typeof(CreateTelephonyCredentialRequest))]
[JsonSerializable(typeof(Answer<TelnyxCall>), TypeInfoPropertyName = "CallAnswer")]
[JsonSerializable(typeof(Answer<TelnyxConference>), TypeInfoPropertyName = "ConferenceAnswer")]
[JsonSerializable(typeof(Answer<TelnyxTelephonyCredential>), TypeInfoPropertyName = "TelephonyCredentialAnswer")]
[JsonSerializable(typeof(Answer<CommandResult>), TypeInfoPropertyName = "CommandAnswer")]
[JsonSerializable(typeof(ListAnswer<TelnyxCall>), TypeInfoPropertyName = "CallListAnswer")]
[JsonSerializable(typeof(ListAnswer<TelnyxConference>), TypeInfoPropertyName = "ConferenceListAnswer")]
[JsonSerializable(typeof(ListAnswer<TelnyxParticipant>), TypeInfoPropertyName = "ParticipantListAnswer")]
[JsonSerializable(typeof(ListAnswer<TelnyxTelephonyCredential>), TypeInfoPropertyName = "TelephonyCredentialListAnswer")]
[JsonSerializable(typeof(CallInitiatedEvent))]
[JsonSerializable(typeof(CallAnsweredEvent))]
[JsonSerializable(typeof(CallBridgedEvent))]
[JsonSerializable(typeof(CallHangupEvent))]
[JsonSerializable(typeof(CallHoldEvent))]
[JsonSerializable(typeof(CallUnholdEvent))]
[JsonSerializable(typeof(CallDtmfReceivedEvent))]
[JsonSerializable(typeof(CallSipInfoReceivedEvent))]
[JsonSerializable(typeof(CallReferStartedEvent))]
[JsonSerializable(typeof(CallReferCompletedEvent))]
[JsonSerializable(typeof(CallReferFailedEvent))]
[JsonSerializable(typeof(CallEnqueuedEvent))]
[JsonSerializable(typeof(CallDequeuedEvent))]
[JsonSerializable(typeof(CallCostEvent))]
[JsonSerializable(typeof(CallPlaybackStartedEvent))]
[JsonSerializable(typeof(CallPlaybackEndedEvent))]
[JsonSerializable(typeof(CallSpeakStartedEvent))]
[JsonSerializable(typeof(CallSpeakEndedEvent))]
[JsonSerializable(typeof(CallGatherEndedEvent))]
[JsonSerializable(typeof(CallMachineDetectionEndedEvent))]
[JsonSerializable(typeof(CallMachineGreetingEndedEvent))]
[JsonSerializable(typeof(CallMachinePremiumDetectionEndedEvent))]
[JsonSerializable(typeof(CallMachinePremiumGreetingEndedEvent))]
[JsonSerializable(typeof(CallDeepfakeDetectionResultEvent))]
[JsonSerializable(typeof(CallDeepfakeDetectionErrorEvent))]
[JsonSerializable(typeof(CallForkStartedEvent))]
[JsonSerializable(typeof(CallForkStoppedEvent))]
[JsonSerializable(typeof(CallRecordingSavedEvent))]
[JsonSerializable(typeof(CallRecordingErrorEvent))]
[JsonSerializable(typeof(CallRecordingTranscriptionSavedEvent))]
[JsonSerializable(typeof(CallTranscriptionEvent))]
[JsonSerializable(typeof(SiprecStartedEvent))]
[JsonSerializable(typeof(SiprecStoppedEvent))]
[JsonSerializable(typeof(SiprecFailedEvent))]
[JsonSerializable(typeof(StreamingStartedEvent))]
[JsonSerializable(typeof(StreamingStoppedEvent))]
[JsonSerializable(typeof(StreamingFailedEvent))]
[JsonSerializable(typeof(CallAiGatherEndedEvent))]
[JsonSerializable(typeof(CallAiGatherPartialResultsEvent))]
[JsonSerializable(typeof(CallAiGatherMessageHistoryUpdatedEvent))]
[JsonSerializable(typeof(CallConversationEndedEvent))]
[JsonSerializable(typeof(CallConversationInsightsGeneratedEvent))]
[JsonSerializable(typeof(ConferenceCreatedEvent))]
[JsonSerializable(typeof(ConferenceEndedEvent))]
[JsonSerializable(typeof(ConferenceFloorChangedEvent))]
[JsonSerializable(typeof(ConferenceParticipantJoinedEvent))]
[JsonSerializable(typeof(ConferenceParticipantLeftEvent))]
[JsonSerializable(typeof(ConferenceRecordingSavedEvent))]
[JsonSerializable(typeof(ConferencePlaybackStartedEvent))]
[JsonSerializable(typeof(ConferencePlaybackEndedEvent))]
[JsonSerializable(typeof(ConferenceSpeakStartedEvent))]
[JsonSerializable(typeof(ConferenceSpeakEndedEvent))]
[JsonSerializable(typeof(ConferenceParticipantPlaybackStartedEvent))]
[JsonSerializable(typeof(ConferenceParticipantPlaybackEndedEvent))]
[JsonSerializable(typeof(ConferenceParticipantSpeakStartedEvent))]
[JsonSerializable(typeof(ConferenceParticipantSpeakEndedEvent))]
[JsonSerializable(typeof(CallCostPart))]
[JsonSerializable(typeof(CallQualityStats))]
[JsonSerializable(typeof(ConversationInsight))]
[JsonSerializable(typeof(GatherMessage))]
[JsonSerializable(typeof(InboundQualityStats))]
[JsonSerializable(typeof(OutboundQualityStats))]
[JsonSerializable(typeof(ReceivedHeader))]
[JsonSerializable(typeof(RecordingUrls))]
[JsonSerializable(typeof(StreamingParameters))]
[JsonSerializable(typeof(TranscriptionData))]
internal sealed partial class TelnyxJson : JsonSerializerContext;
