namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.GatherUsingAudioAsync"/> sends. Null members are left to Telnyx's defaults.</summary>
public sealed record GatherCallUsingAudioRequest : CommandRequest
{
    /// <summary>The address of a WAV or MP3 that asks. Not together with <see cref="MediaName"/>.</summary>
    public string? AudioUrl { get; init; }

    /// <summary>The name of a stored WAV or MP3 that asks. Not together with <see cref="AudioUrl"/>.</summary>
    public string? MediaName { get; init; }

    /// <summary>
    /// The address of a WAV or MP3 for digits that do not count or are too few. Not together with <see cref="InvalidMediaName"/>.
    /// </summary>
    public string? InvalidAudioUrl { get; init; }

    /// <summary>
    /// The name of a stored WAV or MP3 for digits that do not count or are too few. Not together with <see cref="InvalidAudioUrl"/>.
    /// </summary>
    public string? InvalidMediaName { get; init; }

    /// <summary>How long to wait for digits after the prompt before it is repeated, in milliseconds.</summary>
    /// <value>Telnyx's default is 60000.</value>
    public int? TimeoutMillis { get; init; }

    /// <summary>How often the prompt is given if nothing is pressed.</summary>
    /// <value>Telnyx's default is 3.</value>
    public int? MaximumTries { get; init; }

    /// <inheritdoc cref="GatherCallRequest.MinimumDigits" />
    public int? MinimumDigits { get; init; }

    /// <inheritdoc cref="GatherCallRequest.MaximumDigits" />
    public int? MaximumDigits { get; init; }

    /// <inheritdoc cref="GatherCallRequest.ValidDigits" />
    public string? ValidDigits { get; init; }

    /// <inheritdoc cref="GatherCallRequest.TerminatingDigit" />
    public string? TerminatingDigit { get; init; }

    /// <inheritdoc cref="GatherCallRequest.InterDigitTimeoutMillis" />
    public int? InterDigitTimeoutMillis { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
