namespace ColdCall.Kill;

/// <summary>Something did not hold, and what follows could not be looked at.</summary>
public sealed class BrokenException(string what) : Exception(what);
