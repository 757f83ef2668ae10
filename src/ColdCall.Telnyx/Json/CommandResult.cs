namespace ColdCall.Telnyx.Json;

/// <summary>The answer to an action: accepted. What comes of it is told by events.</summary>
internal sealed record CommandResult
{
    public string? Result { get; init; }
}
