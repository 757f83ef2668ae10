using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Whether several devices of one user ring at once. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<SimultaneousRinging>))]
public readonly record struct SimultaneousRinging : ITextValue<SimultaneousRinging>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public SimultaneousRinging(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Only one rings.</summary>
    public static SimultaneousRinging Disabled { get; } = new("disabled");

    /// <summary>All ring.</summary>
    public static SimultaneousRinging Enabled { get; } = new("enabled");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static SimultaneousRinging Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
