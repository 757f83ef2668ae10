namespace Dialer.Calls;

/// <summary>What came of a call, and what is to be remembered.</summary>
internal sealed record OutcomeRequest(string? Outcome, string? Notes);
