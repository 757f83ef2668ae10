using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>How the end of a greeting is known, by standard detection. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<MachineGreetingResult>))]
public readonly record struct MachineGreetingResult : ITextValue<MachineGreetingResult>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public MachineGreetingResult(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The greeting is over.</summary>
    public static MachineGreetingResult Ended { get; } = new("ended");

    /// <summary>The machine beeped.</summary>
    public static MachineGreetingResult BeepDetected { get; } = new("beep_detected");

    /// <summary>Nothing was heard in 30 seconds.</summary>
    public static MachineGreetingResult NotSure { get; } = new("not_sure");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static MachineGreetingResult Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
