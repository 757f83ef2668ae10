namespace ColdCall;

/// <summary>The recording of a conference was started, paused, resumed or stopped, or could not be started.</summary>
public sealed record RecordingChanged : ConferenceEvent
{
    /// <summary>How it stands now.</summary>
    public required RecordingState State { get; init; }

    /// <summary>Why the recording that <see cref="OpenConferenceRequest.Record"/> asked for could not be started; null otherwise.</summary>
    public string? Problem { get; init; }
}
