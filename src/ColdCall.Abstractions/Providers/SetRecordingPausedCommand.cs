namespace ColdCall.Providers;

/// <summary>Leave out of the recording of a conference what is said from now on, or go on with it. An absolute wish: repeating it does no harm.</summary>
public sealed record SetRecordingPausedCommand : ProviderCommand
{
    /// <summary>The provider's id of the conference.</summary>
    public required string ConferenceId { get; init; }

    /// <summary>Whether to leave it out.</summary>
    public required bool Paused { get; init; }
}
