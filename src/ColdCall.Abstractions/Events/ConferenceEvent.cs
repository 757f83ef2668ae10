using System.Text.Json.Serialization;

namespace ColdCall;

/// <summary>What every callback carries.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ConferenceStarted), "conference_started")]
[JsonDerivedType(typeof(ParticipantUnconfirmed), "participant_unconfirmed")]
[JsonDerivedType(typeof(ParticipantRinging), "participant_ringing")]
[JsonDerivedType(typeof(ParticipantAnswered), "participant_answered")]
[JsonDerivedType(typeof(ParticipantJoined), "participant_joined")]
[JsonDerivedType(typeof(ParticipantAnswererDetected), "participant_answerer_detected")]
[JsonDerivedType(typeof(ParticipantGreetingEnded), "participant_greeting_ended")]
[JsonDerivedType(typeof(ParticipantMuteChanged), "participant_mute_changed")]
[JsonDerivedType(typeof(ParticipantHoldChanged), "participant_hold_changed")]
[JsonDerivedType(typeof(ParticipantSupervisionChanged), "participant_supervision_changed")]
[JsonDerivedType(typeof(RecordingChanged), "recording_changed")]
[JsonDerivedType(typeof(RecordingSaved), "recording_saved")]
[JsonDerivedType(typeof(IncomingLeg), "incoming_leg")]
[JsonDerivedType(typeof(ParticipantLeft), "participant_left")]
[JsonDerivedType(typeof(ParticipantEnded), "participant_ended")]
[JsonDerivedType(typeof(ConferenceEnded), "conference_ended")]
[JsonDerivedType(typeof(UnhandledEvent), "unhandled")]
public abstract record ConferenceEvent
{
    /// <summary>Stable id of this callback: the same on every attempt, on every node, after every restart. Use it to be idempotent.</summary>
    public required string Id { get; init; }

    /// <summary>The conference; <c>default</c> only for an <see cref="IncomingLeg"/>, and for an <see cref="UnhandledEvent"/> that belongs to none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ConferenceId Conference { get; init; }

    /// <summary>Counts the callbacks of one conference from 1; they are made in this order.</summary>
    public long Sequence { get; init; }

    /// <summary>Counts the tries of this callback at one handler, from 1.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>How the engine came to know.</summary>
    public EventSource Source { get; init; }

    /// <summary>When it happened, by the provider's clock where it told, otherwise by ours.</summary>
    public DateTimeOffset OccurredAt { get; init; }
}
