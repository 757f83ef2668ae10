using System.Text.Json;

namespace ColdCall.Telnyx;

/// <summary><c>call.ai_gather.ended</c>: a gather in conversation is over.</summary>
public sealed record CallAiGatherEndedEvent : CallAiGatherEvent
{
    /// <summary>How it ended.</summary>
    public GatherStatus? Status { get; init; }

    /// <summary>What was gathered, in the shape that the command's own schema asked for.</summary>
    public JsonElement? Result { get; init; }
}
