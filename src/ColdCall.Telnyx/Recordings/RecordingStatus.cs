using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>How far a recording has come. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<RecordingStatus>))]
public readonly record struct RecordingStatus : ITextValue<RecordingStatus>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public RecordingStatus(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>It can be downloaded.</summary>
    public static RecordingStatus Completed { get; } = new("completed");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static RecordingStatus Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
