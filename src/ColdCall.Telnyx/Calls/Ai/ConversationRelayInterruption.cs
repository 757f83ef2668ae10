using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>What of the caller's interrupts speech. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<ConversationRelayInterruption>))]
public readonly record struct ConversationRelayInterruption : ITextValue<ConversationRelayInterruption>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public ConversationRelayInterruption(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Nothing.</summary>
    public static ConversationRelayInterruption None { get; } = new("none");

    /// <summary>Speech and pressed digits.</summary>
    public static ConversationRelayInterruption Any { get; } = new("any");

    /// <summary>Speech alone.</summary>
    public static ConversationRelayInterruption Speech { get; } = new("speech");

    /// <summary>Pressed digits alone.</summary>
    public static ConversationRelayInterruption Dtmf { get; } = new("dtmf");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static ConversationRelayInterruption Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
