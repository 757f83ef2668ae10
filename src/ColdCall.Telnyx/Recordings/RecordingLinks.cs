namespace ColdCall.Telnyx;

/// <summary>Links to the file of a recording, good for 10 minutes. Each opens the recording without any key.</summary>
public sealed record RecordingLinks
{
    /// <summary>To the MP3; null if there is none.</summary>
    public string? Mp3 { get; init; }

    /// <summary>To the WAV; null if there is none.</summary>
    public string? Wav { get; init; }
}
