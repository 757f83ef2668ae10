namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxRecordings.DeleteManyAsync"/> sends.</summary>
public sealed record DeleteRecordingsRequest
{
    /// <summary>The recordings, at least one.</summary>
    public required IReadOnlyList<string> Ids { get; init; }
}
