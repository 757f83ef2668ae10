namespace ColdCall.StateMachine;

/// <summary>A live leg on the provider's list.</summary>
internal sealed record ListedLeg(string LegId, int? Participant);
