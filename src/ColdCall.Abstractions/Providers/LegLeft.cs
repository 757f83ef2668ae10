namespace ColdCall.Providers;

/// <summary>The leg is no longer in the conference; it may still be up.</summary>
public sealed record LegLeft : ProviderEvent;
