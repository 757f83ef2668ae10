using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Who ended a leg. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<HangupSource>))]
public readonly record struct HangupSource : ITextValue<HangupSource>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public HangupSource(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The calling side.</summary>
    public static HangupSource Caller { get; } = new("caller");

    /// <summary>The called side.</summary>
    public static HangupSource Callee { get; } = new("callee");

    /// <summary>Telnyx does not say.</summary>
    public static HangupSource Unknown { get; } = new("unknown");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static HangupSource Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
