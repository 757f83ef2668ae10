using System.Text.Json.Serialization;
using ColdCall.Json;

namespace ColdCall.Telnyx.Json;

/// <summary>Everything that Telnyx and this package write to each other. Names are snake case, absent members are null, unknown ones are ignored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 32,
    AllowOutOfOrderMetadataProperties = true,
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
        typeof(OpenValueConverter<AnsweringMachineDetection>),
        typeof(OpenValueConverter<AudioFormat>),
        typeof(OpenValueConverter<AudioStop>),
        typeof(OpenValueConverter<AudioTrack>),
        typeof(OpenValueConverter<AzureTranscriptionRegion>),
        typeof(OpenValueConverter<CallRejectionCause>),
        typeof(OpenValueConverter<CallSupervisorRole>),
        typeof(OpenValueConverter<CallerPrivacy>),
        typeof(OpenValueConverter<ConferenceSupervisorRole>),
        typeof(OpenValueConverter<DtmfMuting>),
        typeof(OpenValueConverter<ForkStreamType>),
        typeof(OpenValueConverter<GoogleTranscriptionModel>),
        typeof(OpenValueConverter<MediaEncryption>),
        typeof(OpenValueConverter<NoiseSuppressionEngine>),
        typeof(OpenValueConverter<NoiseSuppressionFamily>),
        typeof(OpenValueConverter<NoiseSuppressionMode>),
        typeof(OpenValueConverter<NoiseSuppressionModel>),
        typeof(OpenValueConverter<NoiseSuppressionSize>),
        typeof(OpenValueConverter<ParkAfterUnbridge>),
        typeof(OpenValueConverter<RecordingChannels>),
        typeof(OpenValueConverter<RecordingTranscriptionEngine>),
        typeof(OpenValueConverter<RecordingTrigger>),
        typeof(OpenValueConverter<RecordingTrim>),
        typeof(OpenValueConverter<SipHeaderName>),
        typeof(OpenValueConverter<SipRegion>),
        typeof(OpenValueConverter<SipTransportProtocol>),
        typeof(OpenValueConverter<SiprecTransport>),
        typeof(OpenValueConverter<SpeechPayloadType>),
        typeof(OpenValueConverter<SpeechServiceLevel>),
        typeof(OpenValueConverter<StreamBidirectionalCodec>),
        typeof(OpenValueConverter<StreamBidirectionalMode>),
        typeof(OpenValueConverter<StreamCodec>),
        typeof(OpenValueConverter<StreamTrack>),
        typeof(OpenValueConverter<TargetLegs>),
        typeof(OpenValueConverter<TranscriptionEngine>),
        typeof(OpenValueConverter<WebhookMethod>),
        typeof(OpenValueConverter<CallDirection>),
        typeof(OpenValueConverter<CallState>),
        typeof(OpenValueConverter<HangupCause>),
        typeof(OpenValueConverter<HangupSource>),
        typeof(OpenValueConverter<CallCostStatus>),
        typeof(OpenValueConverter<CallingPartyType>),
        typeof(OpenValueConverter<DeepfakeDetectionFault>),
        typeof(OpenValueConverter<DeepfakeVerdict>),
        typeof(OpenValueConverter<DequeueReason>),
        typeof(OpenValueConverter<GatherMessageRole>),
        typeof(OpenValueConverter<GatherStatus>),
        typeof(OpenValueConverter<MachineDetectionResult>),
        typeof(OpenValueConverter<MachineGreetingResult>),
        typeof(OpenValueConverter<PlaybackStatus>),
        typeof(OpenValueConverter<PremiumMachineDetectionResult>),
        typeof(OpenValueConverter<PremiumMachineGreetingResult>),
        typeof(OpenValueConverter<RecordingErrorReason>),
        typeof(OpenValueConverter<RecordingTranscriptionStatus>),
        typeof(OpenValueConverter<SpeakStatus>),
        typeof(OpenValueConverter<StreamingType>),
        typeof(OpenValueConverter<AzureVoiceEffect>),
        typeof(OpenValueConverter<InworldDeliveryMode>),
        typeof(OpenValueConverter<ResemblePrecision>),
        typeof(OpenValueConverter<ResembleSampleRate>),
        typeof(OpenValueConverter<TelnyxProduct>),
        typeof(OpenValueConverter<VoiceGender>),
        typeof(OpenValueConverter<RecordingSource>),
        typeof(OpenValueConverter<RecordingStatus>),
        typeof(OpenValueConverter<CallEventType>),
        typeof(OpenValueConverter<AnchorSite>),
        typeof(OpenValueConverter<DtmfType>),
        typeof(OpenValueConverter<SipSubdomainAccess>),
        typeof(OpenValueConverter<WebhookApiVersion>),
        typeof(OpenValueConverter<ConnectionSort>),
        typeof(OpenValueConverter<AniNumberFormat>),
        typeof(OpenValueConverter<DnisNumberFormat>),
        typeof(OpenValueConverter<RoutingMethod>),
        typeof(OpenValueConverter<SimultaneousRinging>),
        typeof(OpenValueConverter<ConnectionEncryption>),
        typeof(OpenValueConverter<ConnectionNoiseSuppression>),
        typeof(OpenValueConverter<ConnectionNoiseSuppressionEngine>),
        typeof(OpenValueConverter<AniOverrideType>),
        typeof(OpenValueConverter<T38ReinviteSource>),
        typeof(OpenValueConverter<RtcpPort>),
        typeof(OpenValueConverter<SipUriCallingPreference>),
        typeof(OpenValueConverter<RegistrationStatus>),
        typeof(OpenValueConverter<ConversationHangupAction>),
        typeof(OpenValueConverter<ConversationRole>),
        typeof(OpenValueConverter<LlmAuthentication>),
        typeof(OpenValueConverter<WebhookToolMethod>),
        typeof(OpenValueConverter<ConversationRelayInterruption>),
    ])]
[JsonSerializable(typeof(DialCallRequest))]
[JsonSerializable(typeof(StartCallTranscriptionRequest))]
[JsonSerializable(typeof(StopCallTranscriptionRequest))]
[JsonSerializable(typeof(AssemblyAiTranscription))]
[JsonSerializable(typeof(AzureTranscription))]
[JsonSerializable(typeof(DeepgramNova2Transcription))]
[JsonSerializable(typeof(DeepgramNova3Transcription))]
[JsonSerializable(typeof(GoogleTranscription))]
[JsonSerializable(typeof(ParakeetTranscription))]
[JsonSerializable(typeof(SonioxTranscription))]
[JsonSerializable(typeof(SpeechmaticsTranscription))]
[JsonSerializable(typeof(TelnyxTranscription))]
[JsonSerializable(typeof(XaiTranscription))]
[JsonSerializable(typeof(AnswerCallRequest))]
[JsonSerializable(typeof(HangUpCallRequest))]
[JsonSerializable(typeof(RejectCallRequest))]
[JsonSerializable(typeof(BridgeCallRequest))]
[JsonSerializable(typeof(TransferCallRequest))]
[JsonSerializable(typeof(ReferCallRequest))]
[JsonSerializable(typeof(EnqueueCallRequest))]
[JsonSerializable(typeof(LeaveQueueRequest))]
[JsonSerializable(typeof(UpdateCallClientStateRequest))]
[JsonSerializable(typeof(SwitchCallSupervisorRoleRequest))]
[JsonSerializable(typeof(SpeakCallRequest))]
[JsonSerializable(typeof(StartCallPlaybackRequest))]
[JsonSerializable(typeof(StopCallPlaybackRequest))]
[JsonSerializable(typeof(GatherCallRequest))]
[JsonSerializable(typeof(GatherCallUsingAudioRequest))]
[JsonSerializable(typeof(GatherCallUsingSpeakRequest))]
[JsonSerializable(typeof(StopCallGatherRequest))]
[JsonSerializable(typeof(SendCallDtmfRequest))]
[JsonSerializable(typeof(SendCallSipInfoRequest))]
[JsonSerializable(typeof(StartCallNoiseSuppressionRequest))]
[JsonSerializable(typeof(StopCallNoiseSuppressionRequest))]
[JsonSerializable(typeof(StartCallRecordingRequest))]
[JsonSerializable(typeof(PauseCallRecordingRequest))]
[JsonSerializable(typeof(ResumeCallRecordingRequest))]
[JsonSerializable(typeof(StopCallRecordingRequest))]
[JsonSerializable(typeof(StartCallSiprecRequest))]
[JsonSerializable(typeof(StopCallSiprecRequest))]
[JsonSerializable(typeof(StartCallStreamingRequest))]
[JsonSerializable(typeof(StopCallStreamingRequest))]
[JsonSerializable(typeof(StartCallForkRequest))]
[JsonSerializable(typeof(StopCallForkRequest))]
[JsonSerializable(typeof(StartCallAssistantRequest))]
[JsonSerializable(typeof(StopCallAssistantRequest))]
[JsonSerializable(typeof(JoinCallAssistantRequest))]
[JsonSerializable(typeof(AddCallAssistantMessagesRequest))]
[JsonSerializable(typeof(GatherCallUsingAiRequest))]
[JsonSerializable(typeof(StartCallConversationRelayRequest))]
[JsonSerializable(typeof(StopCallConversationRelayRequest))]
[JsonSerializable(typeof(IReadOnlyList<TransferTarget>))]
[JsonSerializable(typeof(CreateConferenceRequest))]
[JsonSerializable(typeof(JoinConferenceRequest))]
[JsonSerializable(typeof(LeaveConferenceRequest))]
[JsonSerializable(typeof(ParticipantsRequest))]
[JsonSerializable(typeof(HoldParticipantsRequest))]
[JsonSerializable(typeof(EveryoneRequest))]
[JsonSerializable(typeof(EndConferenceRequest))]
[JsonSerializable(typeof(UpdateConferenceRequest))]
[JsonSerializable(typeof(UpdateParticipantRequest))]
[JsonSerializable(typeof(PlayToAllRequest))]
[JsonSerializable(typeof(PlayToParticipantsRequest))]
[JsonSerializable(typeof(SpeakToAllRequest))]
[JsonSerializable(typeof(SpeakToParticipantsRequest))]
[JsonSerializable(typeof(SendDtmfToAllRequest))]
[JsonSerializable(typeof(SendDtmfToParticipantsRequest))]
[JsonSerializable(typeof(HoldAllRequest))]
[JsonSerializable(typeof(GatherUsingAudioInConferenceRequest))]
[JsonSerializable(typeof(StartConferenceRecordingRequest))]
[JsonSerializable(typeof(ConferenceRecordingRequest))]
[JsonSerializable(typeof(StopConferenceRecordingRequest))]
[JsonSerializable(typeof(CreateTelephonyCredentialRequest))]
[JsonSerializable(typeof(UpdateTelephonyCredentialRequest))]
[JsonSerializable(typeof(CreateCallControlApplicationRequest))]
[JsonSerializable(typeof(UpdateCallControlApplicationRequest))]
[JsonSerializable(typeof(CreateCredentialConnectionRequest))]
[JsonSerializable(typeof(UpdateCredentialConnectionRequest))]
[JsonSerializable(typeof(DeleteRecordingsRequest))]
[JsonSerializable(typeof(Answer<TelnyxCall>), TypeInfoPropertyName = "CallAnswer")]
[JsonSerializable(typeof(Answer<AnswerCallResult>), TypeInfoPropertyName = "AnswerCallAnswer")]
[JsonSerializable(typeof(Answer<AssistantConversation>), TypeInfoPropertyName = "AssistantConversationAnswer")]
[JsonSerializable(typeof(Answer<ConversationRelay>), TypeInfoPropertyName = "ConversationRelayAnswer")]
[JsonSerializable(typeof(Answer<TelnyxConference>), TypeInfoPropertyName = "ConferenceAnswer")]
[JsonSerializable(typeof(Answer<TelnyxParticipant>), TypeInfoPropertyName = "ParticipantAnswer")]
[JsonSerializable(typeof(Answer<TelnyxTelephonyCredential>), TypeInfoPropertyName = "TelephonyCredentialAnswer")]
[JsonSerializable(typeof(Answer<TelnyxCredentialConnection>), TypeInfoPropertyName = "CredentialConnectionAnswer")]
[JsonSerializable(typeof(Answer<TelnyxCallControlApplication>), TypeInfoPropertyName = "CallControlApplicationAnswer")]
[JsonSerializable(typeof(Answer<TelnyxRecording>), TypeInfoPropertyName = "RecordingAnswer")]
[JsonSerializable(typeof(Answer<TelnyxRecordingTranscription>), TypeInfoPropertyName = "RecordingTranscriptionAnswer")]
[JsonSerializable(typeof(Answer<CredentialRegistration>), TypeInfoPropertyName = "RegistrationAnswer")]
[JsonSerializable(typeof(Answer<CommandResult>), TypeInfoPropertyName = "CommandAnswer")]
[JsonSerializable(typeof(ListAnswer<TelnyxCall>), TypeInfoPropertyName = "CallListAnswer")]
[JsonSerializable(typeof(ListAnswer<TelnyxConference>), TypeInfoPropertyName = "ConferenceListAnswer")]
[JsonSerializable(typeof(ListAnswer<TelnyxParticipant>), TypeInfoPropertyName = "ParticipantListAnswer")]
[JsonSerializable(typeof(ListAnswer<TelnyxTelephonyCredential>), TypeInfoPropertyName = "TelephonyCredentialListAnswer")]
[JsonSerializable(typeof(ListAnswer<TelnyxCredentialConnection>), TypeInfoPropertyName = "CredentialConnectionListAnswer")]
[JsonSerializable(typeof(ListAnswer<TelnyxCallControlApplication>), TypeInfoPropertyName = "CallControlApplicationListAnswer")]
[JsonSerializable(typeof(ListAnswer<TelnyxRecording>), TypeInfoPropertyName = "RecordingListAnswer")]
[JsonSerializable(typeof(ListAnswer<TelnyxRecordingTranscription>), TypeInfoPropertyName = "RecordingTranscriptionListAnswer")]
[JsonSerializable(typeof(ListAnswer<CallEventEntry>), TypeInfoPropertyName = "CallEventListAnswer")]
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
