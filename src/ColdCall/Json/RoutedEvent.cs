using ColdCall.Providers;

namespace ColdCall.Json;

/// <summary>A provider's event with the account that it came from: what is parked while it cannot be applied.</summary>
internal sealed record RoutedEvent
{
    public required string Provider { get; init; }

    public required string Account { get; init; }

    public required ProviderEvent Event { get; init; }
}
