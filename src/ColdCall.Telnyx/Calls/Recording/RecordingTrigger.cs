using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>When a recording begins by itself. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<RecordingTrigger>))]
public readonly record struct RecordingTrigger : ITextValue<RecordingTrigger>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public RecordingTrigger(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>As soon as the leg is answered.</summary>
    public static RecordingTrigger FromAnswer { get; } = new("record-from-answer");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static RecordingTrigger Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
