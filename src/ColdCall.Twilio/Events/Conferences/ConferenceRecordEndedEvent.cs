namespace ColdCall.Twilio;

/// <summary><c>conference-record-end</c>: a recording is complete. Twilio sends it only where no address for recordings is set.</summary>
public sealed record ConferenceRecordEndedEvent : TwilioConferenceEvent
{
    /// <summary>The address of the recording.</summary>
    public string? RecordingUrl { get; init; }

    /// <summary>How long it plays.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The size of its file in bytes.</summary>
    public long? RecordingFileSize { get; init; }
}
