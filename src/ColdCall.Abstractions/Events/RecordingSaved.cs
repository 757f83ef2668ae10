namespace ColdCall;

/// <summary>A recording is complete and can be had. It comes after the recording was stopped or the conference has ended, and so may follow <see cref="ConferenceEnded"/>.</summary>
public sealed record RecordingSaved : ConferenceEvent
{
    /// <summary>The recording.</summary>
    public required Recording Recording { get; init; }
}
