using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>What kind of line the calling side is on. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<CallingPartyType>))]
public readonly record struct CallingPartyType : ITextValue<CallingPartyType>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public CallingPartyType(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The telephone network.</summary>
    public static CallingPartyType Pstn { get; } = new("pstn");

    /// <summary>SIP: a browser, a soft phone or a trunk.</summary>
    public static CallingPartyType Sip { get; } = new("sip");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static CallingPartyType Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
