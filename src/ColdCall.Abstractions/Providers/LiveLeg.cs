namespace ColdCall.Providers;

/// <summary>A leg as the provider lists it.</summary>
public sealed record LiveLeg
{
    /// <summary>The provider's id of the leg.</summary>
    public required string LegId { get; init; }

    /// <summary>The tag given at the dial; null if the list does not tell, or the leg has none.</summary>
    public string? Tag { get; init; }

    /// <summary>Whether somebody has answered it; null if the provider does not tell, or was not asked.</summary>
    public bool? Answered { get; init; }
}
