using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>How good a voice is. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<SpeechServiceLevel>))]
public readonly record struct SpeechServiceLevel : ITextValue<SpeechServiceLevel>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public SpeechServiceLevel(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Plain text in American English only.</summary>
    public static SpeechServiceLevel Basic { get; } = new("basic");

    /// <summary>All voices, languages and SSML.</summary>
    public static SpeechServiceLevel Premium { get; } = new("premium");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static SpeechServiceLevel Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
