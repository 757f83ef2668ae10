namespace ColdCall.Telnyx;

/// <summary>Phrases that a recognizer shall expect.</summary>
public sealed record SpeechContext
{
    /// <summary>The phrases.</summary>
    public IReadOnlyList<string>? Phrases { get; init; }

    /// <summary>How much likelier they become, from 0 to 20.</summary>
    /// <value>Telnyx's default is 1.</value>
    public double? Boost { get; init; }
}
