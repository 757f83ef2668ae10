namespace ColdCall.Telnyx;

/// <summary>What was asked for when a stream was started.</summary>
public sealed record StreamingParameters
{
    /// <summary>The WebSocket's address.</summary>
    public string? StreamUrl { get; init; }

    /// <summary>Which direction of the sound.</summary>
    public StreamTrack? Track { get; init; }
}
