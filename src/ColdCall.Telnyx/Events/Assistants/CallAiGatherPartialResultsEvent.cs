using System.Text.Json;

namespace ColdCall.Telnyx;

/// <summary><c>call.ai_gather.partial_results</c>: a gather in conversation has some of its answers. It comes only if the command asked for it.</summary>
public sealed record CallAiGatherPartialResultsEvent : CallAiGatherEvent
{
    /// <summary>What was gathered so far, in the shape that the command's own schema asked for.</summary>
    public JsonElement? PartialResults { get; init; }
}
