namespace ColdCall.Providers;

/// <summary>Begin to record a conference.</summary>
public sealed record StartRecordingCommand : ProviderCommand
{
    /// <summary>The provider's id of the conference.</summary>
    public required string ConferenceId { get; init; }

    /// <summary>The format of the file.</summary>
    public required RecordingFormat Format { get; init; }
}
