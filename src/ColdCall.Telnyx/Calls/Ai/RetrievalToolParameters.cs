namespace ColdCall.Telnyx;

/// <summary>Which documents to look in.</summary>
public sealed record RetrievalToolParameters
{
    /// <summary>The buckets that hold them.</summary>
    public required IReadOnlyList<string> BucketIds { get; init; }

    /// <summary>How many findings the language model gets at most.</summary>
    public int? MaxNumResults { get; init; }
}
