namespace ColdCall.Providers;

/// <summary>The leg is in the conference. It may still be ringing, where the dial itself joins it.</summary>
public sealed record LegJoined : ProviderEvent;
