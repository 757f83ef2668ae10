namespace ColdCall.Telnyx;

/// <summary>When to hang up.</summary>
public sealed record HangUpToolParameters
{
    /// <summary>What the assistant is told about it; null for the usual words.</summary>
    public string? Description { get; init; }
}
