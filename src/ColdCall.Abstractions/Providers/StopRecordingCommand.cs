namespace ColdCall.Providers;

/// <summary>End the recording of a conference.</summary>
public sealed record StopRecordingCommand : ProviderCommand
{
    /// <summary>The provider's id of the conference.</summary>
    public required string ConferenceId { get; init; }
}
