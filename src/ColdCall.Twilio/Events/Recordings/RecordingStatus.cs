using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>What has become of a recording. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<RecordingStatus>))]
public readonly record struct RecordingStatus : ITextValue<RecordingStatus>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public RecordingStatus(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>It runs.</summary>
    public static RecordingStatus InProgress { get; } = new("in-progress");

    /// <summary>It is paused.</summary>
    public static RecordingStatus Paused { get; } = new("paused");

    /// <summary>It was stopped.</summary>
    public static RecordingStatus Stopped { get; } = new("stopped");

    /// <summary>Its file is being made.</summary>
    public static RecordingStatus Processing { get; } = new("processing");

    /// <summary>Its file can be had.</summary>
    public static RecordingStatus Completed { get; } = new("completed");

    /// <summary>There is nothing to be had: it was too short or silent.</summary>
    public static RecordingStatus Absent { get; } = new("absent");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static RecordingStatus Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
