using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>What was recorded. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<RecordingSource>))]
public readonly record struct RecordingSource : ITextValue<RecordingSource>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public RecordingSource(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>A conference.</summary>
    public static RecordingSource Conference { get; } = new("conference");

    /// <summary>A call.</summary>
    public static RecordingSource Call { get; } = new("call");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static RecordingSource Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
