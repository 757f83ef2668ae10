namespace ColdCall.Providers;

/// <summary>Read the provider's list of the live legs of one conference, to settle a dial whose outcome is unknown, and what no event has told.</summary>
public sealed record ListLegsCommand : ProviderCommand
{
    /// <summary>Our name of the conference at the provider.</summary>
    public required string ConferenceName { get; init; }

    /// <summary>The provider's id of it; null if it is not known.</summary>
    public string? ConferenceId { get; init; }

    /// <summary>The legs, by the provider's ids, of which it has to be known whether they were answered: nothing has been heard of that.</summary>
    public IReadOnlyList<string> Unanswered { get; init; } = [];
}
