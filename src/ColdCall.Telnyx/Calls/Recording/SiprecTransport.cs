using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>How the signalling of a SIPREC session travels. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<SiprecTransport>))]
public readonly record struct SiprecTransport : ITextValue<SiprecTransport>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public SiprecTransport(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Over UDP.</summary>
    public static SiprecTransport Udp { get; } = new("udp");

    /// <summary>Over TCP.</summary>
    public static SiprecTransport Tcp { get; } = new("tcp");

    /// <summary>Over TLS.</summary>
    public static SiprecTransport Tls { get; } = new("tls");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static SiprecTransport Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
