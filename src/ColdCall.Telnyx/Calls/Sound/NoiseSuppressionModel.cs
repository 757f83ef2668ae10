using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>A model of Krisp. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<NoiseSuppressionModel>))]
public readonly record struct NoiseSuppressionModel : ITextValue<NoiseSuppressionModel>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public NoiseSuppressionModel(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Viva Tel, version 2.</summary>
    public static NoiseSuppressionModel VivaTelephony { get; } = new("krisp-viva-tel-v2.kef");

    /// <summary>Viva Tel Lite.</summary>
    public static NoiseSuppressionModel VivaTelephonyLite { get; } = new("krisp-viva-tel-lite-v1.kef");

    /// <summary>Viva Pro.</summary>
    public static NoiseSuppressionModel VivaPro { get; } = new("krisp-viva-pro-v1.kef");

    /// <summary>Viva SS.</summary>
    public static NoiseSuppressionModel VivaSs { get; } = new("krisp-viva-ss-v1.kef");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static NoiseSuppressionModel Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
