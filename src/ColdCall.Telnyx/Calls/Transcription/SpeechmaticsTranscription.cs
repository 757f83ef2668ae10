namespace ColdCall.Telnyx;

/// <summary>Live speech recognized by Speechmatics.</summary>
public sealed record SpeechmaticsTranscription : TranscriptionEngineConfig
{
    /// <inheritdoc />
    public override TranscriptionEngine TranscriptionEngine { get; init; } = TranscriptionEngine.Speechmatics;

    /// <summary>
    /// The language that is spoken, as a code such as <c>en</c> or <c>cy</c>, or one for a mixture, such as <c>es-bilingual-en</c>.
    /// </summary>
    /// <value>Telnyx's default is <c>en</c>.</value>
    public string? Language { get; init; }

    /// <summary>The model; there is one.</summary>
    /// <value>Telnyx's default is <c>speechmatics/standard</c>.</value>
    public string? TranscriptionModel { get; init; }

    /// <summary>Whether guesses come before the final text.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? InterimResults { get; init; }
}
