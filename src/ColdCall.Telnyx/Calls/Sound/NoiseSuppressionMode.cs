using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>How thoroughly DeepFilterNet works. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<NoiseSuppressionMode>))]
public readonly record struct NoiseSuppressionMode : ITextValue<NoiseSuppressionMode>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public NoiseSuppressionMode(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>As usual.</summary>
    public static NoiseSuppressionMode Standard { get; } = new("standard");

    /// <summary>More thoroughly.</summary>
    public static NoiseSuppressionMode Advanced { get; } = new("advanced");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static NoiseSuppressionMode Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
