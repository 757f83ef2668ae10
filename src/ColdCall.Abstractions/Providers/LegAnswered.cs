namespace ColdCall.Providers;

/// <summary>The leg was answered.</summary>
public sealed record LegAnswered : ProviderEvent;
