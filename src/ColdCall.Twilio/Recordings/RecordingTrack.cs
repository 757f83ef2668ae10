using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>Which direction is recorded. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<RecordingTrack>))]
public readonly record struct RecordingTrack : ITextValue<RecordingTrack>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public RecordingTrack(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Both.</summary>
    public static RecordingTrack Both { get; } = new("both");

    /// <summary>What Twilio receives.</summary>
    public static RecordingTrack Inbound { get; } = new("inbound");

    /// <summary>What Twilio sends.</summary>
    public static RecordingTrack Outbound { get; } = new("outbound");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static RecordingTrack Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
