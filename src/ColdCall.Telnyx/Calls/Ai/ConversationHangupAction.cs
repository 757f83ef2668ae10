using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>
/// What becomes of a conversation when a participant hangs up. An open set: a value that is not listed here is kept as it came.
/// </summary>
[JsonConverter(typeof(TextValueConverter<ConversationHangupAction>))]
public readonly record struct ConversationHangupAction : ITextValue<ConversationHangupAction>
{
    private readonly string? _value;

    /// <summary>Wraps the text of a value.</summary>
    /// <param name="value">The text as it stands on the wire.</param>
    public ConversationHangupAction(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>It goes on.</summary>
    public static ConversationHangupAction ContinueConversation { get; } = new("continue_conversation");

    /// <summary>It ends.</summary>
    public static ConversationHangupAction EndConversation { get; } = new("end_conversation");

    /// <summary>The text as it stands on the wire; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public static ConversationHangupAction Parse(string value) => new(value);

    /// <summary>The text as it stands on the wire.</summary>
    public override string ToString() => Value;
}
