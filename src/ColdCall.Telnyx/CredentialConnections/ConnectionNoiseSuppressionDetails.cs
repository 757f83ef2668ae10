namespace ColdCall.Telnyx;

/// <summary>How a connection suppresses noise. Kept also while it does not.</summary>
public sealed record ConnectionNoiseSuppressionDetails
{
    /// <summary>What suppresses it.</summary>
    /// <value>Telnyx's default is <c>denoiser</c>.</value>
    public ConnectionNoiseSuppressionEngine? Engine { get; init; }

    /// <summary>How far noise is lowered, from 0 to 100.</summary>
    /// <value>Telnyx's default depends on the engine.</value>
    public int? AttenuationLimit { get; init; }
}
