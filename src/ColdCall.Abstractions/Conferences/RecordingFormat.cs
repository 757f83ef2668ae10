namespace ColdCall;

/// <summary>The format of a recording's file.</summary>
public enum RecordingFormat
{
    /// <summary>WAV: large, and nothing is lost.</summary>
    Wav = 0,

    /// <summary>MP3: a tenth of the size.</summary>
    Mp3 = 1,
}
