using System.Text.Json.Serialization;
using ColdCall.Json;

namespace ColdCall.Telnyx;

/// <summary><c>call.conversation_insights.generated</c>: what is to be learned from a conversation with an assistant was worked out.</summary>
public sealed record CallConversationInsightsGeneratedEvent : CallEvent
{
    /// <summary>The group of questions that was asked of it.</summary>
    public string? InsightGroupId { get; init; }

    /// <summary>The answers.</summary>
    [JsonConverter(typeof(LenientListConverter<ConversationInsight>))]
    public IReadOnlyList<ConversationInsight> Results { get; init => field = value ?? []; } = [];
}
