using System.Text.Json.Serialization;

namespace ColdCall.Providers;

/// <summary>Something asked of a provider.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(DialCommand), "dial")]
[JsonDerivedType(typeof(CreateConferenceCommand), "create_conference")]
[JsonDerivedType(typeof(FindConferenceCommand), "find_conference")]
[JsonDerivedType(typeof(JoinCommand), "join")]
[JsonDerivedType(typeof(SetMutedCommand), "set_muted")]
[JsonDerivedType(typeof(SetOnHoldCommand), "set_on_hold")]
[JsonDerivedType(typeof(SetSupervisionCommand), "set_supervision")]
[JsonDerivedType(typeof(AnswerCommand), "answer")]
[JsonDerivedType(typeof(AnnounceCommand), "announce")]
[JsonDerivedType(typeof(StartRecordingCommand), "start_recording")]
[JsonDerivedType(typeof(SetRecordingPausedCommand), "set_recording_paused")]
[JsonDerivedType(typeof(StopRecordingCommand), "stop_recording")]
[JsonDerivedType(typeof(HangUpCommand), "hang_up")]
[JsonDerivedType(typeof(EndConferenceCommand), "end_conference")]
[JsonDerivedType(typeof(ListLegsCommand), "list_legs")]
[JsonDerivedType(typeof(ListRecordingsCommand), "list_recordings")]
public abstract record ProviderCommand
{
    /// <summary>Our id of the command, made before it is first sent and the same on every repeat. Providers that can, ignore a second one.</summary>
    public required string CommandId { get; init; }

    /// <summary>The participant it is about; null if it is about the whole conference.</summary>
    public ParticipantId? Participant { get; init; }
}
