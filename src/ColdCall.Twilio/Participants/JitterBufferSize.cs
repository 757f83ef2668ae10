using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>How much of a participant's audio is held back to smooth it. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<JitterBufferSize>))]
public readonly record struct JitterBufferSize : ITextValue<JitterBufferSize>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public JitterBufferSize(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>20 ms to 1000 ms.</summary>
    public static JitterBufferSize Large { get; } = new("large");

    /// <summary>20 ms to 300 ms.</summary>
    public static JitterBufferSize Medium { get; } = new("medium");

    /// <summary>20 ms to 60 ms.</summary>
    public static JitterBufferSize Small { get; } = new("small");

    /// <summary>Nothing.</summary>
    public static JitterBufferSize Off { get; } = new("off");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static JitterBufferSize Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
