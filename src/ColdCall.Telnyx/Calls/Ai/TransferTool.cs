namespace ColdCall.Telnyx;

/// <summary>Transfers the call.</summary>
public sealed record TransferTool : AssistantTool
{
    /// <summary>Where to.</summary>
    public required TransferToolParameters Transfer { get; init; }
}
