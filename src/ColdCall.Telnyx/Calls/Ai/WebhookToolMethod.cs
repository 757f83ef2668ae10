using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>The HTTP method that a webhook tool uses. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<WebhookToolMethod>))]
public readonly record struct WebhookToolMethod : ITextValue<WebhookToolMethod>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public WebhookToolMethod(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>GET.</summary>
    public static WebhookToolMethod Get { get; } = new("GET");

    /// <summary>POST.</summary>
    public static WebhookToolMethod Post { get; } = new("POST");

    /// <summary>PUT.</summary>
    public static WebhookToolMethod Put { get; } = new("PUT");

    /// <summary>DELETE.</summary>
    public static WebhookToolMethod Delete { get; } = new("DELETE");

    /// <summary>PATCH.</summary>
    public static WebhookToolMethod Patch { get; } = new("PATCH");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static WebhookToolMethod Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
