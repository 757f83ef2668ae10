using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>The order of a list of applications or connections. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<ConnectionSort>))]
public readonly record struct ConnectionSort : ITextValue<ConnectionSort>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public ConnectionSort(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>By when they were made.</summary>
    public static ConnectionSort CreatedAt { get; } = new("created_at");

    /// <summary>By name.</summary>
    public static ConnectionSort ConnectionName { get; } = new("connection_name");

    /// <summary>By whether they are in use.</summary>
    public static ConnectionSort Active { get; } = new("active");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static ConnectionSort Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
