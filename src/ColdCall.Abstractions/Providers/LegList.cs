namespace ColdCall.Providers;

/// <summary>The provider's list of live legs, as far as it was asked for.</summary>
public sealed record LegList
{
    /// <summary>The legs of the conference that was asked about; legs of others may be among them.</summary>
    public required IReadOnlyList<LiveLeg> Legs { get; init; }

    /// <summary>
    /// Whether a dial whose outcome is not known would be on the list, by its tag, if it had rung. If not, its absence proves nothing, and it is
    /// left to a person in the end.
    /// </summary>
    public required bool ShowsUnknown { get; init; }
}
