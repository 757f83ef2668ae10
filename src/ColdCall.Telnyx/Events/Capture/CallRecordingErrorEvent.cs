namespace ColdCall.Telnyx;

/// <summary><c>call.recording.error</c>: the leg could not be recorded, or the file could not be stored.</summary>
public sealed record CallRecordingErrorEvent : CallEvent
{
    /// <summary>Why.</summary>
    public RecordingErrorReason? Reason { get; init; }
}
