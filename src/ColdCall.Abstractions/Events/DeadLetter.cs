namespace ColdCall;

/// <summary>A callback that was given up: a handler failed at the last of its tries. It is kept as long as its conference.</summary>
public sealed record DeadLetter
{
    /// <summary>Names it for <see cref="IDeadLetters.ReplayAsync"/>.</summary>
    public required string Id { get; init; }

    /// <summary>What was to be told; null if this version cannot read it.</summary>
    public required ConferenceEvent? Callback { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>The handlers that have completed it. A replay does not call them again.</summary>
    public required IReadOnlyList<string> CompletedBy { get; init; }
}
