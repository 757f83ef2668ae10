using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>In which order several places are tried. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<RoutingMethod>))]
public readonly record struct RoutingMethod : ITextValue<RoutingMethod>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public RoutingMethod(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Always in the same order.</summary>
    public static RoutingMethod Sequential { get; } = new("sequential");

    /// <summary>Each in its turn.</summary>
    public static RoutingMethod RoundRobin { get; } = new("round-robin");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static RoutingMethod Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
