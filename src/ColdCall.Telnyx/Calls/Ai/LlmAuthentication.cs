using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>How Telnyx logs in at a language model of your own. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<LlmAuthentication>))]
public readonly record struct LlmAuthentication : ITextValue<LlmAuthentication>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public LlmAuthentication(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>With a key.</summary>
    public static LlmAuthentication Token { get; } = new("token");

    /// <summary>With a certificate.</summary>
    public static LlmAuthentication Certificate { get; } = new("certificate");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static LlmAuthentication Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
