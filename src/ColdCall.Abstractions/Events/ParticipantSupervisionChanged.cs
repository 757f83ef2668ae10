namespace ColdCall;

/// <summary>A supervisor has another role; see <see cref="Participant.Supervision"/>.</summary>
public sealed record ParticipantSupervisionChanged : ParticipantEvent;
