using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxConferences.CreateAsync"/> sends. Null members are left to Telnyx's defaults.</summary>
public sealed record CreateConferenceRequest : CommandRequest
{
    /// <summary>The answered leg that the conference is made from, and that is in it from then on.</summary>
    public required string CallControlId { get; init; }

    /// <summary>The name; no other live conference may have it.</summary>
    public required string Name { get; init; }

    /// <summary>When it beeps.</summary>
    /// <value>Telnyx's default is <c>never</c>.</value>
    public BeepSetting? BeepEnabled { get; init; }

    /// <summary>Whether silence is filled with a faint noise.</summary>
    /// <value>Telnyx's default is true.</value>
    public bool? ComfortNoise { get; init; }

    /// <summary>How long it may last, in minutes; Telnyx ends every conference after 4 hours.</summary>
    public int? DurationMinutes { get; init; }

    /// <summary>How many may be in it, from 2 to 800.</summary>
    /// <value>Telnyx's default is 250.</value>
    public int? MaxParticipants { get; init; }

    /// <summary>Whether it starts at once. If not, everybody waits on hold for a leg that joins with <see cref="JoinConferenceRequest.StartConferenceOnEnter"/>.</summary>
    /// <value>Telnyx's default is true.</value>
    public bool? StartConferenceOnCreate { get; init; }

    /// <summary>
    /// The address of a WAV or MP3 file for those who wait until it starts. Not together with <see cref="HoldMediaName"/>.
    /// </summary>
    public string? HoldAudioUrl { get; init; }

    /// <summary>The name of a stored sound file for those who wait until it starts. Not together with <see cref="HoldAudioUrl"/>.</summary>
    public string? HoldMediaName { get; init; }

    /// <summary>Base64 text for the leg, and for every event of the conference.</summary>
    public string? ClientState { get; init; }

    [JsonInclude]
    internal string? Region { get; init; }
}
