namespace ColdCall.Telnyx;

/// <summary><c>call.ai_gather.message_history_updated</c>: something was said in a gather in conversation. It comes only if the command asked for it.</summary>
public sealed record CallAiGatherMessageHistoryUpdatedEvent : CallAiGatherEvent;
