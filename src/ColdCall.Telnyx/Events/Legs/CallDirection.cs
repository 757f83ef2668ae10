using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Which way a leg was made. An open set: a value that is not listed here is kept as it came.</summary>
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

    /// <summary>Somebody called a number of the account.</summary>
    public static CallDirection Incoming { get; } = new("incoming");

    /// <summary>The leg was dialed by a command, or by a browser.</summary>
    public static CallDirection Outgoing { get; } = new("outgoing");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static CallDirection Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
