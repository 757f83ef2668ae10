using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Whether the sound of a leg is encrypted. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<MediaEncryption>))]
public readonly record struct MediaEncryption : ITextValue<MediaEncryption>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public MediaEncryption(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Not.</summary>
    public static MediaEncryption Disabled { get; } = new("disabled");

    /// <summary>With SRTP; a phone number refuses it.</summary>
    public static MediaEncryption Srtp { get; } = new("SRTP");

    /// <summary>With DTLS-SRTP.</summary>
    public static MediaEncryption Dtls { get; } = new("DTLS");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static MediaEncryption Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
