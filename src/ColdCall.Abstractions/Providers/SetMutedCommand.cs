namespace ColdCall.Providers;

/// <summary>Mute or unmute one leg in its conference. An absolute wish: repeating it does no harm.</summary>
public sealed record SetMutedCommand : ProviderCommand
{
    /// <summary>The leg.</summary>
    public required string LegId { get; init; }

    /// <summary>The provider's id of the conference.</summary>
    public required string ConferenceId { get; init; }

    /// <summary>Whether the others shall not hear it.</summary>
    public required bool Muted { get; init; }
}
