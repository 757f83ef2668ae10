namespace ColdCall;

/// <summary>The provider has judged who answered; see <see cref="Participant.Answerer"/>.</summary>
public sealed record ParticipantAnswererDetected : ParticipantEvent;
