namespace ColdCall;

/// <summary>The greeting of an answering machine has ended: what is said from now on is recorded.</summary>
public sealed record ParticipantGreetingEnded : ParticipantEvent;
