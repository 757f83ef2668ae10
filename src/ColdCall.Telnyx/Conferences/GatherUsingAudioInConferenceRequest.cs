namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxConferences.GatherUsingAudioAsync"/> sends. Null members are left to Telnyx's defaults.</summary>
public sealed record GatherUsingAudioInConferenceRequest
{
    /// <summary>The leg that is asked.</summary>
    public required string CallControlId { get; init; }

    /// <summary>The address of the prompt, a WAV or MP3 file. Not together with <see cref="MediaName"/>.</summary>
    public string? AudioUrl { get; init; }

    /// <summary>The name of a stored sound file as the prompt. Not together with <see cref="AudioUrl"/>.</summary>
    public string? MediaName { get; init; }

    /// <summary>The address of what to play after a wrong input. Not together with <see cref="InvalidMediaName"/>.</summary>
    public string? InvalidAudioUrl { get; init; }

    /// <summary>The name of a stored sound file to play after a wrong input. Not together with <see cref="InvalidAudioUrl"/>.</summary>
    public string? InvalidMediaName { get; init; }

    /// <summary>The fewest digits, at least 1.</summary>
    /// <value>Telnyx's default is 1.</value>
    public int? MinimumDigits { get; init; }

    /// <summary>The most digits, at least 1.</summary>
    /// <value>Telnyx's default is 128.</value>
    public int? MaximumDigits { get; init; }

    /// <summary>How often to play the prompt while no input comes, at least once.</summary>
    /// <value>Telnyx's default is 3.</value>
    public int? MaximumTries { get; init; }

    /// <summary>How long to wait for the input, in milliseconds.</summary>
    /// <value>Telnyx's default is 60,000.</value>
    public int? TimeoutMillis { get; init; }

    /// <summary>How long to wait for the first digit, in milliseconds.</summary>
    public int? InitialTimeoutMillis { get; init; }

    /// <summary>How long to wait between digits, in milliseconds.</summary>
    /// <value>Telnyx's default is 5,000.</value>
    public int? InterDigitTimeoutMillis { get; init; }

    /// <summary>The digit that ends the input.</summary>
    /// <value>Telnyx's default is <c>#</c>.</value>
    public string? TerminatingDigit { get; init; }

    /// <summary>The digits that count; others are ignored.</summary>
    /// <value>Telnyx's default is <c>0123456789#*</c>.</value>
    public string? ValidDigits { get; init; }

    /// <summary>Whether the first digit ends the prompt.</summary>
    /// <value>Telnyx's default is true.</value>
    public bool? StopPlaybackOnDtmf { get; init; }

    /// <summary>A name of this gathering, which its event repeats; up to 100 characters.</summary>
    public string? GatherId { get; init; }

    /// <summary>Base64 text for every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
