using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>What an entry in the list of events is. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<CallEventType>))]
public readonly record struct CallEventType : ITextValue<CallEventType>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public CallEventType(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>A command that was sent to Telnyx.</summary>
    public static CallEventType Command { get; } = new("command");

    /// <summary>An event that Telnyx sent.</summary>
    public static CallEventType Webhook { get; } = new("webhook");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static CallEventType Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
