namespace ColdCall.Telnyx;

/// <summary><c>streaming.started</c>: the leg's sound is streamed to a WebSocket.</summary>
public sealed record StreamingStartedEvent : CallEvent
{
    /// <summary>The WebSocket's address.</summary>
    public string? StreamUrl { get; init; }
}
