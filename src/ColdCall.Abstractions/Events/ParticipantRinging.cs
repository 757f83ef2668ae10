namespace ColdCall;

/// <summary>The provider has the leg of the participant and rings it.</summary>
public sealed record ParticipantRinging : ParticipantEvent;
