using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>
/// Whether Telnyx listens for an answering machine, and for what. An open set: a value that is not listed here is kept as it came.
/// </summary>
[JsonConverter(typeof(TextValueConverter<AnsweringMachineDetection>))]
public readonly record struct AnsweringMachineDetection : ITextValue<AnsweringMachineDetection>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public AnsweringMachineDetection(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Not at all.</summary>
    public static AnsweringMachineDetection Disabled { get; } = new("disabled");

    /// <summary>Tells person from machine.</summary>
    public static AnsweringMachineDetection Detect { get; } = new("detect");

    /// <summary>Tells person from machine, and after a machine waits for the beep.</summary>
    public static AnsweringMachineDetection DetectBeep { get; } = new("detect_beep");

    /// <summary>Tells person from machine, and after a machine waits for the beep or for 30 seconds.</summary>
    public static AnsweringMachineDetection DetectWords { get; } = new("detect_words");

    /// <summary>Tells person from machine, and after a machine waits for the end of its greeting.</summary>
    public static AnsweringMachineDetection GreetingEnd { get; } = new("greeting_end");

    /// <summary>The dearer and better detection, with events of its own: it also knows homes, businesses, silence and fax.</summary>
    public static AnsweringMachineDetection Premium { get; } = new("premium");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static AnsweringMachineDetection Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
