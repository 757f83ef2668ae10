namespace ColdCall.Telnyx;

/// <summary>
/// What <see cref="ITelnyxCalls.StartPlaybackAsync"/> sends: one of an address, a stored name and the sound itself. Null members are left
/// to Telnyx's defaults.
/// </summary>
public sealed record StartCallPlaybackRequest : CommandRequest
{
    /// <summary>The address of a WAV or MP3. Not together with <see cref="MediaName"/>.</summary>
    public string? AudioUrl { get; init; }

    /// <summary>The name of a stored WAV or MP3. Not together with <see cref="AudioUrl"/>.</summary>
    public string? MediaName { get; init; }

    /// <summary>The WAV or MP3 itself, in Base64; the events then name no file.</summary>
    public string? PlaybackContent { get; init; }

    /// <summary>The format of what <see cref="AudioUrl"/> or <see cref="PlaybackContent"/> gives.</summary>
    /// <value>Telnyx's default is <c>mp3</c>.</value>
    public AudioFormat? AudioType { get; init; }

    /// <summary>How often it is played.</summary>
    public LoopCount? Loop { get; init; }

    /// <summary>
    /// Whether it is mixed into the sound that plays, which must be some; <see cref="TargetLegs"/> must then be <c>self</c>.
    /// </summary>
    /// <value>Telnyx's default is false.</value>
    public bool? Overlay { get; init; }

    /// <summary>Whether Telnyx keeps the file for the next time in this call.</summary>
    /// <value>Telnyx's default is true.</value>
    public bool? CacheAudio { get; init; }

    /// <summary>Who hears it.</summary>
    /// <value>Telnyx's default is <c>self</c>.</value>
    public TargetLegs? TargetLegs { get; init; }

    /// <summary>What is stopped before; null waits in the queue until all other sound is over.</summary>
    public AudioStop? Stop { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
