namespace ColdCall.StateMachine;

/// <summary>
/// A leg in the provider's conference whose participant is not known yet. Events of a conference carry the tag of the leg that it was made from,
/// not that of the leg they are about, and may overtake everything that tells whose leg it is.
/// </summary>
internal sealed record StrangerLeg
{
    public required string LegId { get; init; }

    public DateTimeOffset? InRoomAt { get; init; }

    public DateTimeOffset? LeftAt { get; init; }
}
