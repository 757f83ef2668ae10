namespace ColdCall.Kill;

/// <summary>What a kill has broken, if anything, and how long after the restart everything was settled, by the clock of the two.</summary>
public sealed record KillOutcome(KillCase Case, IReadOnlyList<string> Broken, TimeSpan Settled);
