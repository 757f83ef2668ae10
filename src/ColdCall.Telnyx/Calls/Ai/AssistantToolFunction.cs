namespace ColdCall.Telnyx;

/// <summary>A function that the assistant called.</summary>
public sealed record AssistantToolFunction
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }
}
