namespace ColdCall.Telnyx;

/// <summary><c>call.conversation.ended</c>: a conversation with an assistant is over.</summary>
public sealed record CallConversationEndedEvent : CallEvent
{
    /// <summary>The assistant.</summary>
    public string? AssistantId { get; init; }

    /// <summary>The conversation.</summary>
    public string? ConversationId { get; init; }

    /// <summary>How long it was, in seconds.</summary>
    public int? DurationSec { get; init; }

    /// <summary>Why it ended, for example <c>customer_disconnect</c>; null if Telnyx does not say.</summary>
    public string? Reason { get; init; }

    /// <summary>The language model that spoke.</summary>
    public string? LlmModel { get; init; }

    /// <summary>The model that listened.</summary>
    public string? SttModel { get; init; }

    /// <summary>Whose voice it was.</summary>
    public string? TtsProvider { get; init; }

    /// <summary>The model of the voice.</summary>
    public string? TtsModelId { get; init; }

    /// <summary>The voice.</summary>
    public string? TtsVoiceId { get; init; }
}
