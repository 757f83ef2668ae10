namespace ColdCall.Storage;

/// <summary>The answer of a store to a save.</summary>
public sealed record SaveResult
{
    /// <summary>What became of it.</summary>
    public required SaveStatus Status { get; init; }

    /// <summary>The reservation in the way, with its holder, if the status is <see cref="SaveStatus.ReservationTaken"/>.</summary>
    public Reservation? Taken { get; init; }
}
