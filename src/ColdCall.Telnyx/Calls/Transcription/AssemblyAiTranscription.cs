namespace ColdCall.Telnyx;

/// <summary>Live speech recognized by AssemblyAI.</summary>
public sealed record AssemblyAiTranscription : TranscriptionEngineConfig
{
    /// <inheritdoc />
    public override TranscriptionEngine TranscriptionEngine { get; init; } = TranscriptionEngine.AssemblyAi;

    /// <summary>The model; there is one.</summary>
    /// <value>Telnyx's default is <c>assemblyai/universal-streaming</c>.</value>
    public string? TranscriptionModel { get; init; }

    /// <summary>Whether guesses come before the final text.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? InterimResults { get; init; }
}
