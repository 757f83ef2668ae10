namespace ColdCall.Telnyx;

/// <summary>How noise is removed; which member counts depends on the engine.</summary>
public sealed record NoiseSuppressionEngineConfig
{
    /// <summary>DeepFilterNet: how much is removed, from 0 to 100.</summary>
    /// <value>Telnyx's default is 100.</value>
    public int? AttenuationLimit { get; init; }

    /// <summary>DeepFilterNet: how thoroughly it works.</summary>
    public NoiseSuppressionMode? Mode { get; init; }

    /// <summary>Krisp: the model.</summary>
    public NoiseSuppressionModel? Model { get; init; }

    /// <summary>Krisp: how much is removed, from 0 to 100.</summary>
    public double? SuppressionLevel { get; init; }

    /// <summary>AI-coustics: what the model is made for.</summary>
    public NoiseSuppressionFamily? Family { get; init; }

    /// <summary>AI-coustics: the size of the model.</summary>
    public NoiseSuppressionSize? Size { get; init; }

    /// <summary>AI-coustics: how much is changed, from 0 to 1.</summary>
    public double? EnhancementLevel { get; init; }

    /// <summary>AI-coustics: how much louder voices become, from 0.1 to 4.</summary>
    public double? VoiceGain { get; init; }
}
