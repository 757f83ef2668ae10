using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>How the signalling of a leg travels. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<SipTransportProtocol>))]
public readonly record struct SipTransportProtocol : ITextValue<SipTransportProtocol>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public SipTransportProtocol(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Over UDP.</summary>
    public static SipTransportProtocol Udp { get; } = new("UDP");

    /// <summary>Over TCP.</summary>
    public static SipTransportProtocol Tcp { get; } = new("TCP");

    /// <summary>Over TLS.</summary>
    public static SipTransportProtocol Tls { get; } = new("TLS");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static SipTransportProtocol Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
