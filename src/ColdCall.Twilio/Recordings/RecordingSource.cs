using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>What made a recording. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<RecordingSource>))]
public readonly record struct RecordingSource : ITextValue<RecordingSource>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public RecordingSource(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>A conference that is recorded.</summary>
    public static RecordingSource Conference { get; } = new("Conference");

    /// <summary>TwiML that dials.</summary>
    public static RecordingSource DialVerb { get; } = new("DialVerb");

    /// <summary>A call that is recorded from its start.</summary>
    public static RecordingSource OutboundApi { get; } = new("OutboundAPI");

    /// <summary>TwiML that records.</summary>
    public static RecordingSource RecordVerb { get; } = new("RecordVerb");

    /// <summary>A command about a call.</summary>
    public static RecordingSource StartCallRecordingApi { get; } = new("StartCallRecordingAPI");

    /// <summary>A command about a conference.</summary>
    public static RecordingSource StartConferenceRecordingApi { get; } = new("StartConferenceRecordingAPI");

    /// <summary>A trunk.</summary>
    public static RecordingSource Trunking { get; } = new("Trunking");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static RecordingSource Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
