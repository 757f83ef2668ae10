namespace ColdCall.Kill;

/// <summary>What a kill has broken, if anything, and how long after the restart it was known who rang, and then everything else settled, by the fast clock.</summary>
public sealed record KillOutcome(KillCase Case, IReadOnlyList<string> Broken, TimeSpan Known, TimeSpan Settled);
