using System.Text.Json;

namespace ColdCall.Telnyx;

/// <summary>Voice and recognition of one language.</summary>
public sealed record ConversationRelayLanguage
{
    /// <summary>The language, as a code such as <c>de-DE</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The voice: maker, model and name with dots between.</summary>
    public string? Voice { get; init; }

    /// <summary>Settings of the voice.</summary>
    public VoiceSettings? VoiceSettings { get; init; }

    /// <summary>Who makes the speech; null takes the maker of the voice.</summary>
    public string? TtsProvider { get; init; }

    /// <summary>Who recognizes speech.</summary>
    /// <value>Telnyx's default is <c>Google</c>.</value>
    public TranscriptionEngine? TranscriptionEngine { get; init; }

    /// <summary>
    /// Settings of the recognition, an object such as <see cref="StartCallTranscriptionRequest"/> has for the same engine.
    /// </summary>
    public JsonElement? TranscriptionEngineConfig { get; init; }

    /// <summary>The recognizer's name in the relay's own words; <see cref="TranscriptionEngine"/> is preferred.</summary>
    public string? TranscriptionProvider { get; init; }

    /// <summary>The recognizer's model in the relay's own words; <see cref="TranscriptionEngineConfig"/> is preferred.</summary>
    public string? SpeechModel { get; init; }
}
