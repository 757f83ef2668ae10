namespace ColdCall.Telnyx;

/// <summary>Whether a voice assistant can be interrupted.</summary>
public sealed record AssistantInterruption
{
    /// <summary>Whether it can.</summary>
    /// <value>Telnyx's default is true.</value>
    public bool? Enable { get; init; }
}
