namespace ColdCall.Telnyx;

/// <summary>What is needed to look for free times.</summary>
public sealed record CheckAvailabilityParameters
{
    /// <summary>The name of the stored secret that holds your key for Cal.com.</summary>
    public required string ApiKeyRef { get; init; }

    /// <summary>The type of event to look for.</summary>
    public required int EventTypeId { get; init; }
}
