namespace ColdCall;

/// <summary>The provider was asked to ring the participant and its answer is not known. It is not asked again; another callback follows.</summary>
public sealed record ParticipantUnconfirmed : ParticipantEvent;
