using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>
/// On which direction of the sound of a connection noise is suppressed. An open set: a value that is not listed here is kept as it came.
/// </summary>
[JsonConverter(typeof(TextValueConverter<ConnectionNoiseSuppression>))]
public readonly record struct ConnectionNoiseSuppression : ITextValue<ConnectionNoiseSuppression>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public ConnectionNoiseSuppression(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>On what comes in.</summary>
    public static ConnectionNoiseSuppression Inbound { get; } = new("inbound");

    /// <summary>On what goes out.</summary>
    public static ConnectionNoiseSuppression Outbound { get; } = new("outbound");

    /// <summary>On both.</summary>
    public static ConnectionNoiseSuppression Both { get; } = new("both");

    /// <summary>On none.</summary>
    public static ConnectionNoiseSuppression Disabled { get; } = new("disabled");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static ConnectionNoiseSuppression Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
