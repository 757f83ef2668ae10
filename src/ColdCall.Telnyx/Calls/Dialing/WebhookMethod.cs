using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>How an event is sent. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<WebhookMethod>))]
public readonly record struct WebhookMethod : ITextValue<WebhookMethod>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public WebhookMethod(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>With the event as the body. The only form that the receiver of this package reads.</summary>
    public static WebhookMethod Post { get; } = new("POST");

    /// <summary>With the event in the query.</summary>
    public static WebhookMethod Get { get; } = new("GET");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static WebhookMethod Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
