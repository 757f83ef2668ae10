namespace ColdCall.Storage;

/// <summary>Who asks for work that is due, and for how long it takes it.</summary>
public sealed record DueClaim
{
    /// <summary>The node that asks.</summary>
    public required string Owner { get; init; }

    /// <summary>Work due at or before this time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Until when nobody else is given the same work.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>How much at most.</summary>
    public int Max { get; init; } = 100;
}
