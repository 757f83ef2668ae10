using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>
/// The SIP headers that Telnyx passes on under their own name. An open set: a value that is not listed here is kept as it came.
/// </summary>
[JsonConverter(typeof(TextValueConverter<SipHeaderName>))]
public readonly record struct SipHeaderName : ITextValue<SipHeaderName>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public SipHeaderName(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Information of one user for the other.</summary>
    public static SipHeaderName UserToUser { get; } = new("User-to-User");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static SipHeaderName Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
