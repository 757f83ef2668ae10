namespace ColdCall;

/// <summary>The participant's part is over; see <see cref="Participant.Cause"/>. Nothing more is told of it.</summary>
public sealed record ParticipantEnded : ParticipantEvent;
