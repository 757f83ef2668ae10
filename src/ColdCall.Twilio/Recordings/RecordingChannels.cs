using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>Whether both sides are recorded into one channel. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<RecordingChannels>))]
public readonly record struct RecordingChannels : ITextValue<RecordingChannels>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public RecordingChannels(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>One channel for all.</summary>
    public static RecordingChannels Mono { get; } = new("mono");

    /// <summary>A channel for each of two.</summary>
    public static RecordingChannels Dual { get; } = new("dual");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static RecordingChannels Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
