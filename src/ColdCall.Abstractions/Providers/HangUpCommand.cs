namespace ColdCall.Providers;

/// <summary>End one leg.</summary>
public sealed record HangUpCommand : ProviderCommand
{
    /// <summary>The leg.</summary>
    public required string LegId { get; init; }
}
