using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Who turns a finished recording into text. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<RecordingTranscriptionEngine>))]
public readonly record struct RecordingTranscriptionEngine : ITextValue<RecordingTranscriptionEngine>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public RecordingTranscriptionEngine(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Google.</summary>
    public static RecordingTranscriptionEngine Google { get; } = new("A");

    /// <summary>Telnyx.</summary>
    public static RecordingTranscriptionEngine Telnyx { get; } = new("B");

    /// <summary>Deepgram Nova-3; English only.</summary>
    public static RecordingTranscriptionEngine DeepgramNova3 { get; } = new("deepgram/nova-3");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static RecordingTranscriptionEngine Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
