namespace ColdCall.Conformance.Tests.Support.Memory;

/// <summary>One conference of the switch in memory.</summary>
internal sealed class SwitchRoom
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The tag of the leg that it was made from.</summary>
    public required string? Tag { get; init; }

    public bool Over { get; set; }

    public DateTimeOffset? RecordedSince { get; set; }

    public List<SwitchLeg> Members { get; } = [];
}
