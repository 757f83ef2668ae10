namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.StartNoiseSuppressionAsync"/> sends. Null members are left to Telnyx's defaults.</summary>
public sealed record StartCallNoiseSuppressionRequest : CommandRequest
{
    /// <summary>The direction that noise is removed from.</summary>
    /// <value>Telnyx's default is <c>inbound</c>.</value>
    public AudioTrack? Direction { get; init; }

    /// <summary>What removes it.</summary>
    /// <value>Telnyx's default is <c>Denoiser</c>.</value>
    public NoiseSuppressionEngine? NoiseSuppressionEngine { get; init; }

    /// <summary>How it does.</summary>
    public NoiseSuppressionEngineConfig? NoiseSuppressionEngineConfig { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
