namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.StopPlaybackAsync"/> sends.</summary>
public sealed record StopCallPlaybackRequest : CommandRequest
{
    /// <summary>What is stopped.</summary>
    /// <value>Telnyx's default is <c>all</c>.</value>
    public AudioStop? Stop { get; init; }

    /// <summary>Whether this is about the sound that is mixed in.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? Overlay { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
