using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>
/// How Telnyx sends pressed digits; it accepts all forms. An open set: a value that is not listed here is kept as it came.
/// </summary>
[JsonConverter(typeof(TextValueConverter<DtmfType>))]
public readonly record struct DtmfType : ITextValue<DtmfType>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public DtmfType(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>As events beside the sound.</summary>
    public static DtmfType Rfc2833 { get; } = new("RFC 2833");

    /// <summary>As tones in the sound.</summary>
    public static DtmfType Inband { get; } = new("Inband");

    /// <summary>As messages of the signalling.</summary>
    public static DtmfType SipInfo { get; } = new("SIP INFO");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static DtmfType Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
