using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>What removes noise from the sound of a leg. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<NoiseSuppressionEngine>))]
public readonly record struct NoiseSuppressionEngine : ITextValue<NoiseSuppressionEngine>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public NoiseSuppressionEngine(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The plain engine.</summary>
    public static NoiseSuppressionEngine Denoiser { get; } = new("Denoiser");

    /// <summary>DeepFilterNet.</summary>
    public static NoiseSuppressionEngine DeepFilterNet { get; } = new("DeepFilterNet");

    /// <summary>Krisp.</summary>
    public static NoiseSuppressionEngine Krisp { get; } = new("Krisp");

    /// <summary>AI-coustics, with family and size set by <see cref="NoiseSuppressionEngineConfig"/>.</summary>
    public static NoiseSuppressionEngine AiCoustics { get; } = new("AiCoustics");

    /// <summary>AI-coustics Quail, large.</summary>
    public static NoiseSuppressionEngine AicLargeQuail { get; } = new("aic_l_quail");

    /// <summary>AI-coustics Rook, large.</summary>
    public static NoiseSuppressionEngine AicLargeRook { get; } = new("aic_l_rook");

    /// <summary>AI-coustics Quail, small.</summary>
    public static NoiseSuppressionEngine AicSmallQuail { get; } = new("aic_s_quail");

    /// <summary>AI-coustics Rook, small.</summary>
    public static NoiseSuppressionEngine AicSmallRook { get; } = new("aic_s_rook");

    /// <summary>AI-coustics Quail Voice Focus, small.</summary>
    public static NoiseSuppressionEngine QuailVoiceFocusSmall { get; } = new("quail_voice_focus_s");

    /// <summary>AI-coustics Quail Voice Focus, very small.</summary>
    public static NoiseSuppressionEngine QuailVoiceFocusExtraSmall { get; } = new("quail_voice_focus_xs");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static NoiseSuppressionEngine Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
