namespace ColdCall.Telnyx;

/// <summary>Voices of ElevenLabs.</summary>
public sealed record ElevenLabsVoiceSettings : VoiceSettings
{
    /// <summary>The name of the stored secret that holds your key for ElevenLabs; the key of a free plan may not do.</summary>
    public string? ApiKeyRef { get; init; }
}
