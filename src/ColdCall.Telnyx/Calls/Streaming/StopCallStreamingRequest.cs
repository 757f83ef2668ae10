namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.StopStreamingAsync"/> sends.</summary>
public sealed record StopCallStreamingRequest : CommandRequest
{
    /// <summary>The stream, by its id from <c>streaming.started</c>; null stops all streams of the leg.</summary>
    public string? StreamId { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
