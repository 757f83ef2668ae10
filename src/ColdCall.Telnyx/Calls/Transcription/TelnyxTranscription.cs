namespace ColdCall.Telnyx;

/// <summary>Live speech recognized by Telnyx.</summary>
public sealed record TelnyxTranscription : TranscriptionEngineConfig
{
    /// <inheritdoc />
    public override TranscriptionEngine TranscriptionEngine { get; init; } = TranscriptionEngine.Telnyx;

    /// <summary>The language that is spoken, as a code such as <c>en</c> or <c>de</c>, or <c>auto_detect</c>.</summary>
    /// <value>Telnyx's default is <c>en</c>.</value>
    public string? Language { get; init; }

    /// <summary>The model: <c>openai/whisper-tiny</c> or <c>openai/whisper-large-v3-turbo</c>.</summary>
    /// <value>Telnyx's default is <c>openai/whisper-tiny</c>.</value>
    public string? TranscriptionModel { get; init; }
}
