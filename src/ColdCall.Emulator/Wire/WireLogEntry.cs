namespace ColdCall.Emulator.Wire;

/// <summary>One command or one delivery of a webhook.</summary>
internal sealed class WireLogEntry
{
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary><c>command</c> or <c>webhook</c>.</summary>
    public required string Kind { get; init; }

    public required string Provider { get; init; }

    /// <summary>The operation of a command, the type of an event.</summary>
    public required string Name { get; init; }

    public string? Method { get; init; }

    /// <summary>The path of a command, the address of a delivery.</summary>
    public required string Address { get; init; }

    /// <summary>1 and up for deliveries.</summary>
    public int? Attempt { get; init; }

    public string? EventId { get; init; }

    public string? LegId { get; set; }

    public string? ConferenceId { get; set; }

    /// <summary>Null while it is under way, and where no answer came.</summary>
    public int? Status { get; set; }

    /// <summary>Why there is no status: <c>timeout</c>, <c>unreachable</c>, <c>dropped</c>, <c>cut</c>.</summary>
    public string? Failure { get; set; }

    /// <summary>The kind of the fault that struck it.</summary>
    public string? Fault { get; set; }

    public required string Body { get; init; }
}
