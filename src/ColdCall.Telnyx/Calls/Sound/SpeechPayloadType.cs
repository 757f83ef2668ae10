using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>How a text to be spoken is written. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<SpeechPayloadType>))]
public readonly record struct SpeechPayloadType : ITextValue<SpeechPayloadType>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public SpeechPayloadType(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>As plain text.</summary>
    public static SpeechPayloadType Text { get; } = new("text");

    /// <summary>As SSML, with marks for emphasis, pauses and the like.</summary>
    public static SpeechPayloadType Ssml { get; } = new("ssml");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static SpeechPayloadType Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
