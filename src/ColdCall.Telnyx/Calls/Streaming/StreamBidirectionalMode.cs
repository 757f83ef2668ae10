using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>How a stream sends sound back. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<StreamBidirectionalMode>))]
public readonly record struct StreamBidirectionalMode : ITextValue<StreamBidirectionalMode>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public StreamBidirectionalMode(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>As MP3.</summary>
    public static StreamBidirectionalMode Mp3 { get; } = new("mp3");

    /// <summary>As RTP payloads.</summary>
    public static StreamBidirectionalMode Rtp { get; } = new("rtp");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static StreamBidirectionalMode Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
