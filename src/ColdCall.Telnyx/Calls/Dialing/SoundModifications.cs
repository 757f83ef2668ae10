namespace ColdCall.Telnyx;

/// <summary>How the voice of a leg is changed. Set one of the three measures of pitch.</summary>
public sealed record SoundModifications
{
    /// <summary>The pitch itself, above 0; less than 1 is lower.</summary>
    /// <value>Telnyx's default is 1.</value>
    public double? Pitch { get; init; }

    /// <summary>The pitch in semitones, from -14 to 14.</summary>
    /// <value>Telnyx's default is 0.</value>
    public double? Semitone { get; init; }

    /// <summary>The pitch in octaves, from -1 to 1.</summary>
    /// <value>Telnyx's default is 0.</value>
    public double? Octaves { get; init; }

    /// <summary>The direction that is changed; not <see cref="AudioTrack.Both"/>.</summary>
    /// <value>Telnyx's default is <c>outbound</c>.</value>
    public AudioTrack? Track { get; init; }
}
