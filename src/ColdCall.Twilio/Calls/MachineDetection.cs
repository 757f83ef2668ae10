using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>Whether Twilio listens for who answers: a person, a machine or a fax. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<MachineDetection>))]
public readonly record struct MachineDetection : ITextValue<MachineDetection>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public MachineDetection(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Tells as soon as it is known.</summary>
    public static MachineDetection Enable { get; } = new("Enable");

    /// <summary>Waits until a machine's greeting is over.</summary>
    public static MachineDetection DetectMessageEnd { get; } = new("DetectMessageEnd");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static MachineDetection Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
