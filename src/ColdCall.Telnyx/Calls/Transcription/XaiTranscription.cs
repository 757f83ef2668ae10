namespace ColdCall.Telnyx;

/// <summary>Live speech recognized by xAI.</summary>
public sealed record XaiTranscription : TranscriptionEngineConfig
{
    /// <inheritdoc />
    public override TranscriptionEngine TranscriptionEngine { get; init; } = TranscriptionEngine.Xai;

    /// <summary>The language that is spoken, as a code such as <c>en</c> or <c>de</c>.</summary>
    /// <value>Telnyx's default is <c>en</c>.</value>
    public string? Language { get; init; }

    /// <summary>The model; there is one.</summary>
    /// <value>Telnyx's default is <c>xai/grok-stt</c>.</value>
    public string? TranscriptionModel { get; init; }

    /// <summary>Whether guesses come before the final text.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? InterimResults { get; init; }
}
