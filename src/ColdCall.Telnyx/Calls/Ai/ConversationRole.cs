using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>Who says something in a conversation. An open set: a value that is not listed here is kept as it came.</summary>
[JsonConverter(typeof(TextValueConverter<ConversationRole>))]
public readonly record struct ConversationRole : ITextValue<ConversationRole>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public ConversationRole(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>A person.</summary>
    public static ConversationRole User { get; } = new("user");

    /// <summary>The voice assistant.</summary>
    public static ConversationRole Assistant { get; } = new("assistant");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static ConversationRole Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
