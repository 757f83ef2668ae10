namespace ColdCall.Telnyx;

/// <summary><c>call.recording.transcription.saved</c>: the text of a recording is ready.</summary>
public sealed record CallRecordingTranscriptionSavedEvent : CallEvent
{
    /// <summary>The recording's id.</summary>
    public string? RecordingId { get; init; }

    /// <summary>The text's own id.</summary>
    public string? RecordingTranscriptionId { get; init; }

    /// <summary>How far it is.</summary>
    public RecordingTranscriptionStatus? Status { get; init; }

    /// <summary>The text.</summary>
    public string? TranscriptionText { get; init; }
}
