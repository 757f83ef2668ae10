using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Who may call a SIP subdomain. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<SipSubdomainAccess>))]
public readonly record struct SipSubdomainAccess : ITextValue<SipSubdomainAccess>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public SipSubdomainAccess(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Connections of the same account.</summary>
    public static SipSubdomainAccess OnlyMyConnections { get; } = new("only_my_connections");

    /// <summary>Everybody on the internet.</summary>
    public static SipSubdomainAccess FromAnyone { get; } = new("from_anyone");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static SipSubdomainAccess Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
