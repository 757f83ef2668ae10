namespace ColdCall.Telnyx;

/// <summary>
/// How a dialed leg joins a conference by itself. The conference is named by <see cref="Id"/> or <see cref="ConferenceName"/>.
/// </summary>
public sealed record DialConferenceConfig
{
    /// <summary>The conference's id; null where its name is given.</summary>
    public string? Id { get; init; }

    /// <summary>The conference's name; null where its id is given.</summary>
    public string? ConferenceName { get; init; }

    /// <summary>Whether it joins as soon as there is sound, so that the others hear the ringing, and not only on answer.</summary>
    /// <value>Telnyx's default is true.</value>
    public bool? EarlyMedia { get; init; }

    /// <summary>Whether it joins muted.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? Mute { get; init; }

    /// <summary>Whether it joins on hold.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? Hold { get; init; }

    /// <summary>
    /// The address of a sound file to play while it is on hold, a WAV or MP3. Only with <see cref="Hold"/> and a conference that has not
    /// started; not together with <see cref="HoldMediaName"/>.
    /// </summary>
    public string? HoldAudioUrl { get; init; }

    /// <summary>
    /// The name of a stored sound file to play while it is on hold. Only with <see cref="Hold"/> and a conference that has not started; not
    /// together with <see cref="HoldAudioUrl"/>.
    /// </summary>
    public string? HoldMediaName { get; init; }

    /// <summary>When the conference beeps for this leg; null leaves what the conference has.</summary>
    public BeepSetting? BeepEnabled { get; init; }

    /// <summary>
    /// Whether a conference that is made by this starts at once. If not, everybody waits on hold for a leg that joins with <see
    /// cref="StartConferenceOnEnter"/>.
    /// </summary>
    /// <value>Telnyx's default is true.</value>
    public bool? StartConferenceOnCreate { get; init; }

    /// <summary>Whether a conference that waits starts when it joins.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? StartConferenceOnEnter { get; init; }

    /// <summary>Whether everybody is hung up when it leaves.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? EndConferenceOnExit { get; init; }

    /// <summary>Whether the conference ends when it leaves, with the other legs parked.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? SoftEndConferenceOnExit { get; init; }

    /// <summary>What it hears and says.</summary>
    /// <value>Telnyx's default is <c>none</c>.</value>
    public ConferenceSupervisorRole? SupervisorRole { get; init; }

    /// <summary>The legs that hear it when it whispers; without any it only listens.</summary>
    public IReadOnlyList<string>? WhisperCallControlIds { get; init; }
}
