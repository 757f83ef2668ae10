namespace ColdCall.Telnyx;

/// <summary>Voices of MiniMax.</summary>
public sealed record MinimaxVoiceSettings : VoiceSettings
{
    /// <summary>
    /// The language or dialect to speak better, by its English name, for example <c>German</c>; <c>auto</c> finds it out. Null for none.
    /// </summary>
    public string? LanguageBoost { get; init; }

    /// <summary>How much higher or lower it speaks.</summary>
    /// <value>Telnyx's default is 0.</value>
    public int? Pitch { get; init; }

    /// <summary>How fast it speaks, as a factor.</summary>
    /// <value>Telnyx's default is 1.</value>
    public double? Speed { get; init; }

    /// <summary>How loud it speaks, as a factor.</summary>
    /// <value>Telnyx's default is 1.</value>
    public double? Vol { get; init; }
}
