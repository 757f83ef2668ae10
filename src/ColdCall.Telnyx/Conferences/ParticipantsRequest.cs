using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Which legs of a conference to mute, unmute or take off hold.</summary>
public sealed record ParticipantsRequest
{
    /// <summary>The legs, at least one: Telnyx would take an empty list for everybody.</summary>
    public required IReadOnlyList<string> CallControlIds { get; init; }

    [JsonInclude]
    internal string? Region { get; init; }
}
