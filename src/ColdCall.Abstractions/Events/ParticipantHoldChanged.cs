namespace ColdCall;

/// <summary>The provider has put the participant on hold or taken it off; see <see cref="Participant.OnHold"/>.</summary>
public sealed record ParticipantHoldChanged : ParticipantEvent;
