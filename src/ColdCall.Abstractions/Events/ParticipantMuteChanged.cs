namespace ColdCall;

/// <summary>The provider has muted or unmuted the participant; see <see cref="Participant.Muted"/>.</summary>
public sealed record ParticipantMuteChanged : ParticipantEvent;
