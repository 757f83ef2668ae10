namespace ColdCall.Telnyx;

/// <summary>Looks things up in stored documents.</summary>
public sealed record RetrievalTool : AssistantTool
{
    /// <summary>In which.</summary>
    public required RetrievalToolParameters Retrieval { get; init; }
}
