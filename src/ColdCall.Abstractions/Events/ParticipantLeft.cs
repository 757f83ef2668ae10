namespace ColdCall;

/// <summary>The participant is no longer in the conference. Its leg ends next.</summary>
public sealed record ParticipantLeft : ParticipantEvent;
