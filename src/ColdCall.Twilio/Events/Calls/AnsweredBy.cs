using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>Who answered, as Twilio judged it by listening. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<AnsweredBy>))]
public readonly record struct AnsweredBy : ITextValue<AnsweredBy>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public AnsweredBy(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>A person.</summary>
    public static AnsweredBy Human { get; } = new("human");

    /// <summary>A machine, whose greeting has begun.</summary>
    public static AnsweredBy MachineStart { get; } = new("machine_start");

    /// <summary>A machine, after its beep.</summary>
    public static AnsweredBy MachineEndBeep { get; } = new("machine_end_beep");

    /// <summary>A machine, silent after its greeting.</summary>
    public static AnsweredBy MachineEndSilence { get; } = new("machine_end_silence");

    /// <summary>A machine, at the end of its greeting or of the listening.</summary>
    public static AnsweredBy MachineEndOther { get; } = new("machine_end_other");

    /// <summary>A fax machine.</summary>
    public static AnsweredBy Fax { get; } = new("fax");

    /// <summary>Twilio could not tell.</summary>
    public static AnsweredBy Unknown { get; } = new("unknown");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static AnsweredBy Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
