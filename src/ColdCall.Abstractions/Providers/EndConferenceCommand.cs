namespace ColdCall.Providers;

/// <summary>End a conference and hang up everybody in it.</summary>
public sealed record EndConferenceCommand : ProviderCommand
{
    /// <summary>The provider's id of the conference.</summary>
    public required string ConferenceId { get; init; }
}
