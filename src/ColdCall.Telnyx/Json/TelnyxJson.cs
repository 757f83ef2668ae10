using System.Text.Json.Serialization;

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
        typeof(OpenValueConverter<AzureVoiceEffect>),
        typeof(OpenValueConverter<ConferenceSupervisorRole>),
        typeof(OpenValueConverter<InworldDeliveryMode>),
        typeof(OpenValueConverter<RecordingChannels>),
        typeof(OpenValueConverter<RecordingTrim>),
        typeof(OpenValueConverter<ResemblePrecision>),
        typeof(OpenValueConverter<ResembleSampleRate>),
        typeof(OpenValueConverter<SpeechPayloadType>),
        typeof(OpenValueConverter<TelnyxProduct>),
        typeof(OpenValueConverter<TranscriptionEngine>),
        typeof(OpenValueConverter<VoiceGender>),
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
[JsonSerializable(typeof(Answer<TelnyxCall>), TypeInfoPropertyName = "CallAnswer")]
[JsonSerializable(typeof(Answer<TelnyxConference>), TypeInfoPropertyName = "ConferenceAnswer")]
[JsonSerializable(typeof(Answer<TelnyxParticipant>), TypeInfoPropertyName = "ParticipantAnswer")]
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
[JsonSerializable(typeof(ConferenceCreatedEvent))]
[JsonSerializable(typeof(ConferenceParticipantJoinedEvent))]
[JsonSerializable(typeof(ConferenceParticipantLeftEvent))]
[JsonSerializable(typeof(ConferenceEndedEvent))]
internal sealed partial class TelnyxJson : JsonSerializerContext;
