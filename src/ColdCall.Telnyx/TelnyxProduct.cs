using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>A product of Telnyx that makes calls. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<TelnyxProduct>))]
public readonly record struct TelnyxProduct : ITextValue<TelnyxProduct>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public TelnyxProduct(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Call Control, which this client is for.</summary>
    public static TelnyxProduct CallControl { get; } = new("call_control");

    /// <summary>Fax.</summary>
    public static TelnyxProduct Fax { get; } = new("fax");

    /// <summary>TeXML.</summary>
    public static TelnyxProduct Texml { get; } = new("texml");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static TelnyxProduct Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
