namespace ColdCall.Emulator.Core;

/// <summary>One call of one party.</summary>
internal sealed class Leg
{
    public required string Id { get; init; }

    public required string SessionId { get; init; }

    public required LegDirection Direction { get; init; }

    public required DialOrder Order { get; init; }

    /// <summary>What the person's end of it does by itself.</summary>
    public required PhoneBehaviour Phone { get; init; }

    /// <summary>Whose browser it rings; null for phones.</summary>
    public string? Identity { get; init; }

    /// <summary>Grows with every leg: the order of listings and the content of their cursors.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public LegState State { get; set; }

    public int Rings { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public LegEnding? Ending { get; set; }

    public Participant? Participant { get; set; }

    /// <summary>It stays connected when its conference ends: something else is to be done with it.</summary>
    public bool OutlivesConference { get; set; }

    public bool IsAlive => State != LegState.Ended;

    public string Handle => Order.Handle;
}
