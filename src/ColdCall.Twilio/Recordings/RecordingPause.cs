using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>What a pause leaves in a recording. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<RecordingPause>))]
public readonly record struct RecordingPause : ITextValue<RecordingPause>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public RecordingPause(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Nothing.</summary>
    public static RecordingPause Skip { get; } = new("skip");

    /// <summary>Silence of its length.</summary>
    public static RecordingPause Silence { get; } = new("silence");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static RecordingPause Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
