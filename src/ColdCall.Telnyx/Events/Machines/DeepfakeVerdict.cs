using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Whose voice was heard. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<DeepfakeVerdict>))]
public readonly record struct DeepfakeVerdict : ITextValue<DeepfakeVerdict>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public DeepfakeVerdict(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>A person's.</summary>
    public static DeepfakeVerdict Real { get; } = new("real");

    /// <summary>A machine's.</summary>
    public static DeepfakeVerdict Fake { get; } = new("fake");

    /// <summary>Nobody spoke in time.</summary>
    public static DeepfakeVerdict SilenceTimeout { get; } = new("silence_timeout");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static DeepfakeVerdict Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
