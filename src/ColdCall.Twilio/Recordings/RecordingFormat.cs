using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>The format of a recording's file. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<RecordingFormat>))]
public readonly record struct RecordingFormat : ITextValue<RecordingFormat>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public RecordingFormat(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>WAV.</summary>
    public static RecordingFormat Wav { get; } = new("wav");

    /// <summary>MP3.</summary>
    public static RecordingFormat Mp3 { get; } = new("mp3");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static RecordingFormat Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
