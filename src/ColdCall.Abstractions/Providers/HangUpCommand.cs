namespace ColdCall.Providers;

/// <summary>End one leg.</summary>
public sealed record HangUpCommand : ProviderCommand
{
    /// <summary>The leg.</summary>
    public required string LegId { get; init; }

    /// <summary>Whether it is known to have been answered. Some providers end a ringing leg in another way; they look which way is right.</summary>
    public bool Answered { get; init; }
}
