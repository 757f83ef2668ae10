using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>The size of a model of AI-coustics. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<NoiseSuppressionSize>))]
public readonly record struct NoiseSuppressionSize : ITextValue<NoiseSuppressionSize>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public NoiseSuppressionSize(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Small, in both families.</summary>
    public static NoiseSuppressionSize Small { get; } = new("s");

    /// <summary>Large, in both families.</summary>
    public static NoiseSuppressionSize Large { get; } = new("l");

    /// <summary>Very small; only in <see cref="NoiseSuppressionFamily.Sparrow"/>.</summary>
    public static NoiseSuppressionSize ExtraSmall { get; } = new("xs");

    /// <summary>Smallest; only in <see cref="NoiseSuppressionFamily.Sparrow"/>.</summary>
    public static NoiseSuppressionSize ExtraExtraSmall { get; } = new("xxs");

    /// <summary>Voice Focus, large; only in <see cref="NoiseSuppressionFamily.Quail"/>.</summary>
    public static NoiseSuppressionSize VoiceFocusLarge { get; } = new("vf_l");

    /// <summary>Voice Focus 1.1, large; only in <see cref="NoiseSuppressionFamily.Quail"/>.</summary>
    public static NoiseSuppressionSize VoiceFocusLarge11 { get; } = new("vf_1_1_l");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static NoiseSuppressionSize Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
