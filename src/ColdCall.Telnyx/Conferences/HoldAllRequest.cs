using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxConferences.HoldAllAsync"/> sends.</summary>
public sealed record HoldAllRequest
{
    /// <summary>The address of a sound file to play to everybody; null for none. Not together with <see cref="MediaName"/>.</summary>
    public string? AudioUrl { get; init; }

    /// <summary>The name of a stored sound file to play to everybody; null for none. Not together with <see cref="AudioUrl"/>.</summary>
    public string? MediaName { get; init; }

    [JsonInclude]
    internal string? Region { get; init; }
}
