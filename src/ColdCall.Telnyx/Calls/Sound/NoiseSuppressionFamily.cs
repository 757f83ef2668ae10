using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>What models of AI-coustics are made for. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<NoiseSuppressionFamily>))]
public readonly record struct NoiseSuppressionFamily : ITextValue<NoiseSuppressionFamily>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public NoiseSuppressionFamily(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Talk between people.</summary>
    public static NoiseSuppressionFamily Sparrow { get; } = new("sparrow");

    /// <summary>Speech recognition.</summary>
    public static NoiseSuppressionFamily Quail { get; } = new("quail");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static NoiseSuppressionFamily Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
