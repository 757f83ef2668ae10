namespace ColdCall.Providers;

/// <summary>Read the provider's list of the recordings of one conference: the event of one of them has not come.</summary>
public sealed record ListRecordingsCommand : ProviderCommand
{
    /// <summary>The provider's id of the conference.</summary>
    public required string ConferenceId { get; init; }
}
