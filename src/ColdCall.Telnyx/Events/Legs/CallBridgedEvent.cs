namespace ColdCall.Telnyx;

/// <summary><c>call.bridged</c>: the leg was connected to another one. It comes once for each of the two, and does not name the other.</summary>
public sealed record CallBridgedEvent : CallEvent
{
    /// <summary>What the leg is doing. Live events leave it out.</summary>
    public CallState? State { get; init; }
}
