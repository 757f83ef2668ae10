namespace ColdCall.Emulator.Core;

/// <summary>How a leg sits in a conference.</summary>
internal sealed record Seat
{
    public bool Muted { get; init; }

    public bool OnHold { get; init; }

    public bool StartsConference { get; init; }

    /// <summary>When it leaves, the others are hung up.</summary>
    public bool EndsConference { get; init; }

    /// <summary>When it leaves, the conference ends and the others stay connected.</summary>
    public bool SoftEndsConference { get; init; }

    public string Role { get; init; } = "none";

    public IReadOnlyList<string> Whispers { get; init; } = [];
}
