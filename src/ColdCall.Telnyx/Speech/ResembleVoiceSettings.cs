namespace ColdCall.Telnyx;

/// <summary>Voices of Resemble.</summary>
public sealed record ResembleVoiceSettings : VoiceSettings
{
    /// <summary>The format of the sound.</summary>
    /// <value>Telnyx's default is <c>mp3</c>.</value>
    public AudioFormat? Format { get; init; }

    /// <summary>How samples are written.</summary>
    /// <value>Telnyx's default is <c>PCM_32</c>.</value>
    public ResemblePrecision? Precision { get; init; }

    /// <summary>How many samples a second.</summary>
    /// <value>Telnyx's default is <c>48000</c>.</value>
    public ResembleSampleRate? SampleRate { get; init; }
}
