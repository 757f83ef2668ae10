namespace ColdCall.Providers;

/// <summary>Read the provider's list of the live legs of one conference, to settle a dial whose outcome is unknown.</summary>
public sealed record ListLegsCommand : ProviderCommand
{
    /// <summary>Our name of the conference at the provider.</summary>
    public required string ConferenceName { get; init; }

    /// <summary>The provider's id of it; null if it is not known.</summary>
    public string? ConferenceId { get; init; }
}
