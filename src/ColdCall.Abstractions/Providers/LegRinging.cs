namespace ColdCall.Providers;

/// <summary>The provider has the leg and rings it (Telnyx <c>call.initiated</c>).</summary>
public sealed record LegRinging : ProviderEvent;
