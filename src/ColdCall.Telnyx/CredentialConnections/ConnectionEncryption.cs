using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>How the sound of a connection is encrypted. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<ConnectionEncryption>))]
public readonly record struct ConnectionEncryption : ITextValue<ConnectionEncryption>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public ConnectionEncryption(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>With SRTP.</summary>
    public static ConnectionEncryption Srtp { get; } = new("SRTP");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static ConnectionEncryption Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
