namespace ColdCall.StateMachine;

/// <summary>The provider's side of a conference.</summary>
internal sealed record Room
{
    public RoomStatus Status { get; init; }

    /// <summary>The provider's id; null until known.</summary>
    public string? Id { get; init; }

    /// <summary>The id of one that ended before anybody was in it, where dials make conferences: the next dial makes the next.</summary>
    public string? NeverUsedId { get; init; }

    /// <summary>Counts the names tried, from 1: a name that a stranger holds is given up for the next.</summary>
    public int NameNumber { get; init; } = 1;

    /// <summary>The participant whose leg it is created from.</summary>
    public int? Opener { get; init; }

    /// <summary>How often a creation has failed.</summary>
    public int Failures { get; init; }

    /// <summary>Not to be created before this time.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>When the provider was asked to end it.</summary>
    public DateTimeOffset? EndSentAt { get; init; }

    /// <summary>Whether ending it as a whole failed, so that every leg is hung up on its own.</summary>
    public bool EndFailed { get; init; }
}
