using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Why a file no longer plays. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<PlaybackStatus>))]
public readonly record struct PlaybackStatus : ITextValue<PlaybackStatus>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public PlaybackStatus(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>It was played to its end.</summary>
    public static PlaybackStatus Completed { get; } = new("completed");

    /// <summary>A command stopped it.</summary>
    public static PlaybackStatus Cancelled { get; } = new("cancelled");

    /// <summary>The detection of answering machines stopped it.</summary>
    public static PlaybackStatus CancelledAmd { get; } = new("cancelled_amd");

    /// <summary>The leg ended.</summary>
    public static PlaybackStatus CallHangup { get; } = new("call_hangup");

    /// <summary>There is no such file.</summary>
    public static PlaybackStatus FileNotFound { get; } = new("file_not_found");

    /// <summary>It could not be played.</summary>
    public static PlaybackStatus Failed { get; } = new("failed");

    /// <summary>Telnyx does not say.</summary>
    public static PlaybackStatus Unknown { get; } = new("unknown");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static PlaybackStatus Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
