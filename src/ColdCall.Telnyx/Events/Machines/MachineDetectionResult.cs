using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Who answered, by standard detection. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<MachineDetectionResult>))]
public readonly record struct MachineDetectionResult : ITextValue<MachineDetectionResult>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public MachineDetectionResult(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>A person.</summary>
    public static MachineDetectionResult Human { get; } = new("human");

    /// <summary>An answering machine.</summary>
    public static MachineDetectionResult Machine { get; } = new("machine");

    /// <summary>Not known; treat it as a person.</summary>
    public static MachineDetectionResult NotSure { get; } = new("not_sure");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static MachineDetectionResult Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
