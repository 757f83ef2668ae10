namespace ColdCall.Providers;

/// <summary>The conference has ended at the provider; its legs may still be up.</summary>
public sealed record ProviderConferenceEnded : ProviderEvent;
