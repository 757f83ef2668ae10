namespace ColdCall.Telnyx;

/// <summary>Voices of Inworld.</summary>
public sealed record InworldVoiceSettings : VoiceSettings
{
    /// <summary>How lively it speaks; only the model <c>TTS2</c> knows it. Null leaves it to Inworld.</summary>
    public InworldDeliveryMode? DeliveryMode { get; init; }
}
