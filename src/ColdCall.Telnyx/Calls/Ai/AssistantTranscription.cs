namespace ColdCall.Telnyx;

/// <summary>How a voice assistant recognizes speech.</summary>
public sealed record AssistantTranscription
{
    /// <summary>The model, for example <c>deepgram/nova-3</c>.</summary>
    /// <value>Telnyx's default is <c>distil-whisper/distil-large-v2</c>.</value>
    public string? Model { get; init; }

    /// <summary>The language, as a code that the model knows; <c>auto</c> finds it out.</summary>
    /// <value>Telnyx's default is <c>auto</c>.</value>
    public string? Language { get; init; }
}
