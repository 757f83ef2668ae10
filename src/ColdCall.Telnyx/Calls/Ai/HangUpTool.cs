namespace ColdCall.Telnyx;

/// <summary>Hangs up.</summary>
public sealed record HangUpTool : AssistantTool
{
    /// <summary>When.</summary>
    public required HangUpToolParameters Hangup { get; init; }
}
