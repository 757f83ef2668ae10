namespace ColdCall.Conferences;

/// <summary>That an account at a provider was registered.</summary>
internal sealed record ProviderRegistration(string Name, string Account);
