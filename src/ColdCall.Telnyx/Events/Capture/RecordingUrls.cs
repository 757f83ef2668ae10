namespace ColdCall.Telnyx;

/// <summary>Where a recording is, by the format that was asked for.</summary>
public sealed record RecordingUrls
{
    /// <summary>The MP3 file; null if there is none.</summary>
    public string? Mp3 { get; init; }

    /// <summary>The WAV file; null if there is none.</summary>
    public string? Wav { get; init; }

    /// <summary>Its type and no more: whoever has such an address has the recording.</summary>
    public override string ToString() => nameof(RecordingUrls);
}
