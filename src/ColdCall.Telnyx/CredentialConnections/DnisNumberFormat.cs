using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>How the called number is written on incoming calls. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<DnisNumberFormat>))]
public readonly record struct DnisNumberFormat : ITextValue<DnisNumberFormat>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public DnisNumberFormat(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>With country code and plus sign.</summary>
    public static DnisNumberFormat E164WithPlus { get; } = new("+e164");

    /// <summary>With country code, without plus sign.</summary>
    public static DnisNumberFormat E164 { get; } = new("e164");

    /// <summary>As in its own country.</summary>
    public static DnisNumberFormat National { get; } = new("national");

    /// <summary>As the SIP user's name.</summary>
    public static DnisNumberFormat SipUsername { get; } = new("sip_username");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static DnisNumberFormat Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
