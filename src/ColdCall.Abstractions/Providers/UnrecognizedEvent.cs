namespace ColdCall.Providers;

/// <summary>A genuine event that has no meaning for the engine. It is handed to the application with its raw content.</summary>
public sealed record UnrecognizedEvent : ProviderEvent;
