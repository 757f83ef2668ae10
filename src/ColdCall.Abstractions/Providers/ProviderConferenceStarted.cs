namespace ColdCall.Providers;

/// <summary>The conference exists at the provider.</summary>
public sealed record ProviderConferenceStarted : ProviderEvent;
