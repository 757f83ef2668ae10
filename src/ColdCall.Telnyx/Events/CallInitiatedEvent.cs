namespace ColdCall.Telnyx;

/// <summary><c>call.initiated</c>: there is a new leg. It comes for incoming legs, and for legs that we dialed: then it begins to ring.</summary>
public sealed record CallInitiatedEvent : CallEvent
{
    /// <summary>Which way the leg was made.</summary>
    public CallDirection? Direction { get; init; }

    /// <summary>What the leg is doing: <c>parked</c> waits for a command.</summary>
    public CallState? State { get; init; }

    /// <summary>When the leg began.</summary>
    public DateTimeOffset? StartTime { get; init; }
}
