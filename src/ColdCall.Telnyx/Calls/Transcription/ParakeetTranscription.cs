namespace ColdCall.Telnyx;

/// <summary>Live speech recognized by Parakeet.</summary>
public sealed record ParakeetTranscription : TranscriptionEngineConfig
{
    /// <inheritdoc />
    public override TranscriptionEngine TranscriptionEngine { get; init; } = TranscriptionEngine.Parakeet;

    /// <summary>The model; there is one.</summary>
    /// <value>Telnyx's default is <c>nvidia/parakeet-v3</c>.</value>
    public string? TranscriptionModel { get; init; }

    /// <summary>Whether guesses come before the final text.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? InterimResults { get; init; }
}
