using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Where reports about the quality of the sound go. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<RtcpPort>))]
public readonly record struct RtcpPort : ITextValue<RtcpPort>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public RtcpPort(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>To the port of the sound.</summary>
    public static RtcpPort RtcpMux { get; } = new("rtcp-mux");

    /// <summary>To the port after it.</summary>
    public static RtcpPort RtpPlusOne { get; } = new("rtp+1");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static RtcpPort Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
