using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>
/// What becomes of a leg when the leg that it is bridged with goes. An open set: a value that is not listed here is kept as it came.
/// </summary>
[JsonConverter(typeof(TextValueConverter<ParkAfterUnbridge>))]
public readonly record struct ParkAfterUnbridge : ITextValue<ParkAfterUnbridge>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public ParkAfterUnbridge(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>It stays up, parked, and waits for a command.</summary>
    public static ParkAfterUnbridge Self { get; } = new("self");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static ParkAfterUnbridge Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
