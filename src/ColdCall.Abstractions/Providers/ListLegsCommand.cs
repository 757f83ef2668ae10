namespace ColdCall.Providers;

/// <summary>Read the provider's list of live legs, to settle a dial whose outcome is unknown.</summary>
public sealed record ListLegsCommand : ProviderCommand;
