using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>How far the transcription of a recording has come. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<RecordingTranscriptionStatus>))]
public readonly record struct RecordingTranscriptionStatus : ITextValue<RecordingTranscriptionStatus>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public RecordingTranscriptionStatus(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>It is being made.</summary>
    public static RecordingTranscriptionStatus InProgress { get; } = new("in-progress");

    /// <summary>Its text is there.</summary>
    public static RecordingTranscriptionStatus Completed { get; } = new("completed");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static RecordingTranscriptionStatus Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
