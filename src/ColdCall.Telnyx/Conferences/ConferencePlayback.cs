using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>What is played in a conference.</summary>
public abstract record ConferencePlayback
{
    /// <summary>The address of a WAV or MP3 file. Not together with <see cref="MediaName"/>; one of the two is needed.</summary>
    public string? AudioUrl { get; init; }

    /// <summary>The name of a stored sound file. Not together with <see cref="AudioUrl"/>.</summary>
    public string? MediaName { get; init; }

    /// <summary>How often to play it; null for once.</summary>
    public LoopCount? Loop { get; init; }

    [JsonInclude]
    internal string? Region { get; init; }
}
