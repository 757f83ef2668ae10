using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>A step of a recording that is told to its status callback. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<RecordingCallbackEvent>))]
public readonly record struct RecordingCallbackEvent : ITextValue<RecordingCallbackEvent>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public RecordingCallbackEvent(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>It has begun.</summary>
    public static RecordingCallbackEvent InProgress { get; } = new("in-progress");

    /// <summary>Its file can be had.</summary>
    public static RecordingCallbackEvent Completed { get; } = new("completed");

    /// <summary>There will be none.</summary>
    public static RecordingCallbackEvent Absent { get; } = new("absent");

    /// <summary>It failed.</summary>
    public static RecordingCallbackEvent Failed { get; } = new("failed");

    /// <summary>It has begun.</summary>
    public static RecordingCallbackEvent Started { get; } = new("started");

    /// <summary>It pauses.</summary>
    public static RecordingCallbackEvent Paused { get; } = new("paused");

    /// <summary>It goes on.</summary>
    public static RecordingCallbackEvent Resumed { get; } = new("resumed");

    /// <summary>It was stopped.</summary>
    public static RecordingCallbackEvent Stopped { get; } = new("stopped");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static RecordingCallbackEvent Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
