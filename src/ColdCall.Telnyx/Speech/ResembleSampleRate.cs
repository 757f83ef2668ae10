using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>How many samples Resemble makes in a second. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<ResembleSampleRate>))]
public readonly record struct ResembleSampleRate : ITextValue<ResembleSampleRate>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public ResembleSampleRate(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>8,000, as on telephone lines.</summary>
    public static ResembleSampleRate Hz8000 { get; } = new("8000");

    /// <summary>16,000.</summary>
    public static ResembleSampleRate Hz16000 { get; } = new("16000");

    /// <summary>22,050.</summary>
    public static ResembleSampleRate Hz22050 { get; } = new("22050");

    /// <summary>32,000.</summary>
    public static ResembleSampleRate Hz32000 { get; } = new("32000");

    /// <summary>44,100, as on compact discs.</summary>
    public static ResembleSampleRate Hz44100 { get; } = new("44100");

    /// <summary>48,000.</summary>
    public static ResembleSampleRate Hz48000 { get; } = new("48000");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static ResembleSampleRate Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
