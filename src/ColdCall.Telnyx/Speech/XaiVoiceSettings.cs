namespace ColdCall.Telnyx;

/// <summary>Voices of xAI.</summary>
public sealed record XaiVoiceSettings : VoiceSettings
{
    /// <summary>The language's code; <c>auto</c> finds it out.</summary>
    /// <value>Telnyx's default is <c>auto</c>.</value>
    public string? Language { get; init; }
}
