namespace ColdCall.Conformance.Tests.Support.Memory;

/// <summary>One leg of the switch in memory.</summary>
internal sealed class SwitchLeg
{
    public required string Id { get; init; }

    public required string With { get; init; }

    /// <summary>Whether the person at it called us.</summary>
    public bool CameIn { get; init; }

    public string? Tag { get; set; }

    public SwitchRoom? Room { get; set; }

    public bool Answered { get; set; }

    public bool Ended { get; set; }

    public Seat Seat { get; set; } = new(false, false);

    public ITimer? Limit { get; set; }
}
