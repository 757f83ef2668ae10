using System.Text.Json.Serialization;

namespace ColdCall.Twilio;

/// <summary>Which way a leg goes. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<CallDirection>))]
public readonly record struct CallDirection : ITextValue<CallDirection>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public CallDirection(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>It came to us.</summary>
    public static CallDirection Inbound { get; } = new("inbound");

    /// <summary>It was dialed by a request.</summary>
    public static CallDirection OutboundApi { get; } = new("outbound-api");

    /// <summary>It was dialed by TwiML.</summary>
    public static CallDirection OutboundDial { get; } = new("outbound-dial");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static CallDirection Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
