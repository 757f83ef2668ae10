namespace ColdCall.StateMachine;

/// <summary>A live leg on the provider's list. Whether it was answered is null where the provider did not say.</summary>
internal sealed record ListedLeg(string LegId, int? Participant, bool? Answered = null);
