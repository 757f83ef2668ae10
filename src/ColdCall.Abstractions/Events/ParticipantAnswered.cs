namespace ColdCall;

/// <summary>The participant answered. It is on its way into the conference.</summary>
public sealed record ParticipantAnswered : ParticipantEvent;
