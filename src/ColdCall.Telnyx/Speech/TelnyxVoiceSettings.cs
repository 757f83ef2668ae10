namespace ColdCall.Telnyx;

/// <summary>Voices of Telnyx.</summary>
public sealed record TelnyxVoiceSettings : VoiceSettings
{
    /// <summary>How fast it speaks, as a factor from 0.1 to 2; the voices Bayan and Sukhan do not know it.</summary>
    /// <value>Telnyx's default is 1.</value>
    public double? VoiceSpeed { get; init; }
}
