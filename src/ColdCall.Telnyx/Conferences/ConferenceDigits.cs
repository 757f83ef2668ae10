namespace ColdCall.Telnyx;

/// <summary>Digits to send as tones.</summary>
public abstract record ConferenceDigits
{
    /// <summary>The digits 0 to 9, A to D, <c>*</c> and <c>#</c>; <c>w</c> waits half a second, <c>W</c> a whole one.</summary>
    public required string Digits { get; init; }

    /// <summary>How long each tone lasts, in milliseconds from 100 to 500.</summary>
    /// <value>Telnyx's default is 250.</value>
    public int? DurationMillis { get; init; }

    /// <summary>Base64 text for every later event; null leaves what there is.</summary>
    public string? ClientState { get; init; }
}
