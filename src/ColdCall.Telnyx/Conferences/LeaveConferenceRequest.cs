using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxConferences.LeaveAsync"/> sends.</summary>
public sealed record LeaveConferenceRequest : CommandRequest
{
    /// <summary>The leg.</summary>
    public required string CallControlId { get; init; }

    /// <summary>When the conference beeps for it.</summary>
    public BeepSetting? BeepEnabled { get; init; }

    [JsonInclude]
    internal string? Region { get; init; }
}
