using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>The region that a leg is connected in. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<SipRegion>))]
public readonly record struct SipRegion : ITextValue<SipRegion>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public SipRegion(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The United States.</summary>
    public static SipRegion Us { get; } = new("US");

    /// <summary>Europe.</summary>
    public static SipRegion Europe { get; } = new("Europe");

    /// <summary>Canada.</summary>
    public static SipRegion Canada { get; } = new("Canada");

    /// <summary>Australia.</summary>
    public static SipRegion Australia { get; } = new("Australia");

    /// <summary>The Middle East.</summary>
    public static SipRegion MiddleEast { get; } = new("Middle East");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static SipRegion Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
