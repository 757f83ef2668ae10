using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Where a stream of sound leads. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<StreamingType>))]
public readonly record struct StreamingType : ITextValue<StreamingType>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public StreamingType(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>A WebSocket.</summary>
    public static StreamingType WebSocket { get; } = new("websocket");

    /// <summary>Dialogflow.</summary>
    public static StreamingType Dialogflow { get; } = new("dialogflow");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static StreamingType Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
