namespace ColdCall.Telnyx;

/// <summary><c>streaming.stopped</c>: the leg's sound is no longer streamed.</summary>
public sealed record StreamingStoppedEvent : CallEvent
{
    /// <summary>The WebSocket's address.</summary>
    public string? StreamUrl { get; init; }
}
