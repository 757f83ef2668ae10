namespace ColdCall.Providers;

/// <summary>Put one leg on hold in its conference, or take it off. An absolute wish: repeating it does no harm.</summary>
public sealed record SetOnHoldCommand : ProviderCommand
{
    /// <summary>The leg.</summary>
    public required string LegId { get; init; }

    /// <summary>The provider's id of the conference.</summary>
    public required string ConferenceId { get; init; }

    /// <summary>Whether it shall hear nobody and be heard by nobody.</summary>
    public required bool OnHold { get; init; }
}
