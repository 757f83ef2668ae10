using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>The codec of sound that a stream sends back. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<StreamBidirectionalCodec>))]
public readonly record struct StreamBidirectionalCodec : ITextValue<StreamBidirectionalCodec>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public StreamBidirectionalCodec(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>PCMU.</summary>
    public static StreamBidirectionalCodec Pcmu { get; } = new("PCMU");

    /// <summary>PCMA.</summary>
    public static StreamBidirectionalCodec Pcma { get; } = new("PCMA");

    /// <summary>G.722.</summary>
    public static StreamBidirectionalCodec G722 { get; } = new("G722");

    /// <summary>Opus.</summary>
    public static StreamBidirectionalCodec Opus { get; } = new("OPUS");

    /// <summary>AMR-WB.</summary>
    public static StreamBidirectionalCodec AmrWb { get; } = new("AMR-WB");

    /// <summary>16-bit samples, not compressed.</summary>
    public static StreamBidirectionalCodec L16 { get; } = new("L16");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static StreamBidirectionalCodec Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
