using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>Whether silence at both ends is cut off. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<RecordingTrim>))]
public readonly record struct RecordingTrim : ITextValue<RecordingTrim>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public RecordingTrim(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>It is cut off.</summary>
    public static RecordingTrim TrimSilence { get; } = new("trim-silence");

    /// <summary>It stays.</summary>
    public static RecordingTrim DoNotTrim { get; } = new("do-not-trim");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static RecordingTrim Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
