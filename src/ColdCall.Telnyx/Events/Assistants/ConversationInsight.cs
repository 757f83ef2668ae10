using System.Text.Json;

namespace ColdCall.Telnyx;

/// <summary>Something learned from a conversation.</summary>
public sealed record ConversationInsight
{
    /// <summary>The question.</summary>
    public string? InsightId { get; init; }

    /// <summary>The answer: a text, or an object in the shape that the question asks for.</summary>
    public JsonElement? Result { get; init; }

    /// <summary>Its type and no more: it is about what people said.</summary>
    public override string ToString() => nameof(ConversationInsight);
}
