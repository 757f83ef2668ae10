using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>The form of events. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<WebhookApiVersion>))]
public readonly record struct WebhookApiVersion : ITextValue<WebhookApiVersion>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public WebhookApiVersion(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The old form, which this package does not read.</summary>
    public static WebhookApiVersion V1 { get; } = new("1");

    /// <summary>The form that this package reads.</summary>
    public static WebhookApiVersion V2 { get; } = new("2");

    /// <summary>The form of TeXML; only for credential connections that park their calls.</summary>
    public static WebhookApiVersion Texml { get; } = new("texml");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static WebhookApiVersion Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
