namespace ColdCall.Providers;

/// <summary>Put an answered leg into a conference.</summary>
public sealed record JoinCommand : ProviderCommand
{
    /// <summary>The leg.</summary>
    public required string LegId { get; init; }

    /// <summary>The provider's id of the conference.</summary>
    public required string ConferenceId { get; init; }

    /// <summary>Our name of the conference at the provider.</summary>
    public required string ConferenceName { get; init; }

    /// <summary>Our signed mark on the leg.</summary>
    public required string Tag { get; init; }

    /// <summary>Whether it joins muted.</summary>
    public bool Muted { get; init; }

    /// <summary>How it supervises the others; null for everybody who does not.</summary>
    public SupervisorRole? Role { get; init; }

    /// <summary>The only leg that hears a whisper; null for the other roles.</summary>
    public string? WhisperToLegId { get; init; }

    /// <summary>Whether the conference is recorded, for providers that have to be told before it starts.</summary>
    public bool Record { get; init; }
}
