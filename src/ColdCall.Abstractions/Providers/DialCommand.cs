namespace ColdCall.Providers;

/// <summary>Ring one destination once. The only command that can make something ring.</summary>
public sealed record DialCommand : ProviderCommand
{
    /// <summary>Where to ring.</summary>
    public required Destination To { get; init; }

    /// <summary>The number to show; null for the account's configured one.</summary>
    public PhoneNumber? From { get; init; }

    /// <summary>Our signed mark on the leg. The provider repeats it in events and lists, which leads them back to the participant.</summary>
    public required string Tag { get; init; }

    /// <summary>How long to ring.</summary>
    public required TimeSpan RingTimeout { get; init; }

    /// <summary>How long the leg may last once answered.</summary>
    public required TimeSpan MaxDuration { get; init; }

    /// <summary>Our name of the conference at the provider.</summary>
    public required string ConferenceName { get; init; }

    /// <summary>
    /// The provider's id of the live conference that the leg shall join by itself, letting those in it hear the ringing; null to ring
    /// outside of any conference.
    /// </summary>
    public string? ConferenceId { get; init; }

    /// <summary>Whether the provider shall listen who answers.</summary>
    public AnswererDetection DetectAnswerer { get; init; }

    /// <summary>Whether it joins muted, where the dial itself joins it.</summary>
    public bool Muted { get; init; }

    /// <summary>How it supervises the others, where the dial itself joins it; null for everybody who does not.</summary>
    public SupervisorRole? Role { get; init; }

    /// <summary>The only leg that hears a whisper; null for the other roles.</summary>
    public string? WhisperToLegId { get; init; }

    /// <summary>Whether the conference is recorded, for providers that have to be told before it starts.</summary>
    public bool Record { get; init; }
}
