using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Who recognizes live speech. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<TranscriptionEngine>))]
public readonly record struct TranscriptionEngine : ITextValue<TranscriptionEngine>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public TranscriptionEngine(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Google; <c>A</c> is an old name of it.</summary>
    public static TranscriptionEngine Google { get; } = new("Google");

    /// <summary>Telnyx; <c>B</c> is an old name of it.</summary>
    public static TranscriptionEngine Telnyx { get; } = new("Telnyx");

    /// <summary>Deepgram.</summary>
    public static TranscriptionEngine Deepgram { get; } = new("Deepgram");

    /// <summary>Azure.</summary>
    public static TranscriptionEngine Azure { get; } = new("Azure");

    /// <summary>xAI.</summary>
    public static TranscriptionEngine Xai { get; } = new("xAI");

    /// <summary>AssemblyAI.</summary>
    public static TranscriptionEngine AssemblyAi { get; } = new("AssemblyAI");

    /// <summary>Speechmatics.</summary>
    public static TranscriptionEngine Speechmatics { get; } = new("Speechmatics");

    /// <summary>Soniox.</summary>
    public static TranscriptionEngine Soniox { get; } = new("Soniox");

    /// <summary>Parakeet.</summary>
    public static TranscriptionEngine Parakeet { get; } = new("Parakeet");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static TranscriptionEngine Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
