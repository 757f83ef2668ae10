using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>How lively Inworld speaks. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<InworldDeliveryMode>))]
public readonly record struct InworldDeliveryMode : ITextValue<InworldDeliveryMode>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public InworldDeliveryMode(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Always in the same way.</summary>
    public static InworldDeliveryMode Stable { get; } = new("STABLE");

    /// <summary>In between.</summary>
    public static InworldDeliveryMode Balanced { get; } = new("BALANCED");

    /// <summary>With more expression, and less predictable.</summary>
    public static InworldDeliveryMode Creative { get; } = new("CREATIVE");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static InworldDeliveryMode Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
