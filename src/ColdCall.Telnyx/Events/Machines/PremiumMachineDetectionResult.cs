using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Who answered, by premium detection. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<PremiumMachineDetectionResult>))]
public readonly record struct PremiumMachineDetectionResult : ITextValue<PremiumMachineDetectionResult>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public PremiumMachineDetectionResult(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>A person at home.</summary>
    public static PremiumMachineDetectionResult HumanResidence { get; } = new("human_residence");

    /// <summary>A person at work.</summary>
    public static PremiumMachineDetectionResult HumanBusiness { get; } = new("human_business");

    /// <summary>An answering machine.</summary>
    public static PremiumMachineDetectionResult Machine { get; } = new("machine");

    /// <summary>Nobody spoke.</summary>
    public static PremiumMachineDetectionResult Silence { get; } = new("silence");

    /// <summary>A fax machine.</summary>
    public static PremiumMachineDetectionResult FaxDetected { get; } = new("fax_detected");

    /// <summary>Not known.</summary>
    public static PremiumMachineDetectionResult NotSure { get; } = new("not_sure");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static PremiumMachineDetectionResult Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
