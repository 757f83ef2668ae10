using ColdCall.Providers;

namespace ColdCall.StateMachine;

/// <summary>What was told of a leg's end before, or without, the event that says exactly why it ended.</summary>
internal sealed record PreliminaryEnd
{
    public required LegEnded Told { get; init; }

    /// <summary>When we learned of it, by our own clock.</summary>
    public required DateTimeOffset SeenAt { get; init; }
}
