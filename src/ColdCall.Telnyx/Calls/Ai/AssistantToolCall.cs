namespace ColdCall.Telnyx;

/// <summary>A call of a tool by the assistant.</summary>
public sealed record AssistantToolCall
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What was called.</summary>
    public required AssistantToolFunction Function { get; init; }

    /// <summary>The kind of tool: Telnyx knows one.</summary>
    public string Type { get; } = "function";
}
