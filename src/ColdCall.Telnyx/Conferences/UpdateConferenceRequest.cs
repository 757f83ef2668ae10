using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxConferences.UpdateAsync"/> sends.</summary>
public sealed record UpdateConferenceRequest : CommandRequest
{
    /// <summary>The leg.</summary>
    public required string CallControlId { get; init; }

    /// <summary>Its new role.</summary>
    public required ConferenceSupervisorRole SupervisorRole { get; init; }

    /// <summary>The legs that a whispering supervisor speaks to; without any it only listens.</summary>
    public IReadOnlyList<string>? WhisperCallControlIds { get; init; }

    [JsonInclude]
    internal string? Region { get; init; }
}
