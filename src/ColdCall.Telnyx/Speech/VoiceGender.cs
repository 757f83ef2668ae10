using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>The gender of a voice. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<VoiceGender>))]
public readonly record struct VoiceGender : ITextValue<VoiceGender>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public VoiceGender(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>A man's voice.</summary>
    public static VoiceGender Male { get; } = new("Male");

    /// <summary>A woman's voice.</summary>
    public static VoiceGender Female { get; } = new("Female");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static VoiceGender Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
