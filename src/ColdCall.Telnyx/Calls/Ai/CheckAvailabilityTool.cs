namespace ColdCall.Telnyx;

/// <summary>Looks for free times at Cal.com.</summary>
public sealed record CheckAvailabilityTool : AssistantTool
{
    /// <summary>With what.</summary>
    public required CheckAvailabilityParameters CheckAvailability { get; init; }
}
