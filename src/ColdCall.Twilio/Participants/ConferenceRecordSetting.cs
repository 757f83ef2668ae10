using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>Whether a conference is recorded. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<ConferenceRecordSetting>))]
public readonly record struct ConferenceRecordSetting : ITextValue<ConferenceRecordSetting>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public ConferenceRecordSetting(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>From its start.</summary>
    public static ConferenceRecordSetting Always { get; } = new("true");

    /// <summary>Not.</summary>
    public static ConferenceRecordSetting Never { get; } = new("false");

    /// <summary>From its start.</summary>
    public static ConferenceRecordSetting RecordFromStart { get; } = new("record-from-start");

    /// <summary>Not.</summary>
    public static ConferenceRecordSetting DoNotRecord { get; } = new("do-not-record");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static ConferenceRecordSetting Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
