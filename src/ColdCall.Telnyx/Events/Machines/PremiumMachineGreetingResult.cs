using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>How a greeting ended, by premium detection. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<PremiumMachineGreetingResult>))]
public readonly record struct PremiumMachineGreetingResult : ITextValue<PremiumMachineGreetingResult>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public PremiumMachineGreetingResult(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>With a beep.</summary>
    public static PremiumMachineGreetingResult BeepDetected { get; } = new("beep_detected");

    /// <summary>Without one.</summary>
    public static PremiumMachineGreetingResult NoBeepDetected { get; } = new("no_beep_detected");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static PremiumMachineGreetingResult Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
