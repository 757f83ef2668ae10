namespace ColdCall.Providers;

/// <summary>Play a sound file once, to everybody in a conference or to one. Never repeated after an unknown outcome: people would hear it twice.</summary>
public sealed record AnnounceCommand : ProviderCommand
{
    /// <summary>The provider's id of the conference.</summary>
    public required string ConferenceId { get; init; }

    /// <summary>The only leg that hears it; null for everybody.</summary>
    public string? LegId { get; init; }

    /// <summary>The address of the file, where the provider can fetch it.</summary>
    public required Uri Audio { get; init; }
}
