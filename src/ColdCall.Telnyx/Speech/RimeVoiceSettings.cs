namespace ColdCall.Telnyx;

/// <summary>Voices of Rime.</summary>
public sealed record RimeVoiceSettings : VoiceSettings
{
    /// <summary>How fast it speaks, as a factor.</summary>
    /// <value>Telnyx's default is 1.</value>
    public double? VoiceSpeed { get; init; }
}
