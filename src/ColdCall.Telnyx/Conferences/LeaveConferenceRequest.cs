using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxConferences.LeaveAsync"/> sends.</summary>
public sealed record LeaveConferenceRequest
{
    /// <summary>The leg.</summary>
    public required string CallControlId { get; init; }

    /// <summary>When the conference beeps for it.</summary>
    public BeepSetting? BeepEnabled { get; init; }

    /// <summary>A name of this command: Telnyx ignores a second one of the same name for this conference within 60 seconds.</summary>
    public string? CommandId { get; init; }

    [JsonInclude]
    internal string? Region { get; init; }
}
