using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxConferences.JoinAsync"/> sends. Null members are left to Telnyx's defaults.</summary>
public sealed record JoinConferenceRequest : CommandRequest
{
    /// <summary>The answered leg.</summary>
    public required string CallControlId { get; init; }

    /// <summary>Whether it joins muted.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? Mute { get; init; }

    /// <summary>Whether it joins on hold.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? Hold { get; init; }

    /// <summary>
    /// The address of a WAV or MP3 file for it while it waits for the conference to start. Not together with <see cref="HoldMediaName"/>.
    /// </summary>
    public string? HoldAudioUrl { get; init; }

    /// <summary>The name of a stored sound file for it while it waits. Not together with <see cref="HoldAudioUrl"/>.</summary>
    public string? HoldMediaName { get; init; }

    /// <summary>Whether a conference that waits starts when it joins.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? StartConferenceOnEnter { get; init; }

    /// <summary>Whether everybody is hung up when it leaves.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? EndConferenceOnExit { get; init; }

    /// <summary>Whether the conference ends when it leaves, with the other legs parked, where they go on costing.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? SoftEndConferenceOnExit { get; init; }

    /// <summary>When the conference beeps for it.</summary>
    public BeepSetting? BeepEnabled { get; init; }

    /// <summary>Makes it a supervisor, and says of what kind.</summary>
    /// <value>Telnyx's default is <c>none</c>.</value>
    public ConferenceSupervisorRole? SupervisorRole { get; init; }

    /// <summary>The legs that a whispering supervisor speaks to; without any it only listens.</summary>
    public IReadOnlyList<string>? WhisperCallControlIds { get; init; }

    /// <summary>Base64 text for every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }

    [JsonInclude]
    internal string? Region { get; init; }
}
