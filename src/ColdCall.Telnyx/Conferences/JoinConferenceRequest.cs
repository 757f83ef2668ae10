using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxConferences.JoinAsync"/> sends. Null members are left to Telnyx's defaults.</summary>
public sealed record JoinConferenceRequest
{
    /// <summary>The answered leg.</summary>
    public required string CallControlId { get; init; }

    /// <summary>Whether it joins muted.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? Mute { get; init; }

    /// <summary>Whether it joins on hold.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? Hold { get; init; }

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

    /// <summary>Base64 text for every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }

    /// <summary>A name of this command: Telnyx ignores a second one of the same name for this conference within 60 seconds.</summary>
    public string? CommandId { get; init; }

    [JsonInclude]
    internal string? Region { get; init; }
}
