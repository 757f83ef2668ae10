namespace ColdCall.Providers;

/// <summary>The greeting of the answering machine at a leg has ended.</summary>
public sealed record LegGreetingEnded : ProviderEvent;
