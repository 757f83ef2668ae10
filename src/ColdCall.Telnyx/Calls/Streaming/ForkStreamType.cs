using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>What a fork sends of the media. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<ForkStreamType>))]
public readonly record struct ForkStreamType : ITextValue<ForkStreamType>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public ForkStreamType(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The media after decryption.</summary>
    public static ForkStreamType Decrypted { get; } = new("decrypted");

    /// <summary>The media as they came.</summary>
    public static ForkStreamType Raw { get; } = new("raw");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static ForkStreamType Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
