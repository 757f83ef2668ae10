using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>
/// Who may call the SIP address of a credential connection. An open set: a value that is not listed here is kept as it came.
/// </summary>
[JsonConverter(typeof(TextValueConverter<SipUriCallingPreference>))]
public readonly record struct SipUriCallingPreference : ITextValue<SipUriCallingPreference>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public SipUriCallingPreference(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Nobody. Then a dial to an agent's browser ends with 480.</summary>
    public static SipUriCallingPreference Disabled { get; } = new("disabled");

    /// <summary>Everybody on the internet.</summary>
    public static SipUriCallingPreference Unrestricted { get; } = new("unrestricted");

    /// <summary>Connections of the same account: what a browser needs that the server dials.</summary>
    public static SipUriCallingPreference Internal { get; } = new("internal");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static SipUriCallingPreference Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
