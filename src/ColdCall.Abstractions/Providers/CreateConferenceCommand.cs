namespace ColdCall.Providers;

/// <summary>Create a conference from an answered leg.</summary>
public sealed record CreateConferenceCommand : ProviderCommand
{
    /// <summary>The answered leg.</summary>
    public required string LegId { get; init; }

    /// <summary>The name; unique among live conferences.</summary>
    public required string Name { get; init; }

    /// <summary>How long the conference may last.</summary>
    public required TimeSpan MaxDuration { get; init; }
}
