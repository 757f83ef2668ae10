using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Which legs of a conference to put on hold, and what they hear.</summary>
public sealed record HoldParticipantsRequest
{
    /// <summary>The legs, at least one: Telnyx would take an empty list for everybody.</summary>
    public required IReadOnlyList<string> CallControlIds { get; init; }

    /// <summary>The address of a sound file to play to them; null for none. Not together with <see cref="MediaName"/>.</summary>
    public string? AudioUrl { get; init; }

    /// <summary>The name of a stored sound file to play to them; null for none. Not together with <see cref="AudioUrl"/>.</summary>
    public string? MediaName { get; init; }

    [JsonInclude]
    internal string? Region { get; init; }
}
