using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>The format of a sound file. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<AudioFormat>))]
public readonly record struct AudioFormat : ITextValue<AudioFormat>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public AudioFormat(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>MP3.</summary>
    public static AudioFormat Mp3 { get; } = new("mp3");

    /// <summary>WAV.</summary>
    public static AudioFormat Wav { get; } = new("wav");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static AudioFormat Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
