using System.Text.Json;

namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.StartConversationRelayAsync"/> sends. Null members are left to Telnyx's defaults.</summary>
public sealed record StartCallConversationRelayRequest : CommandRequest
{
    /// <summary>The address of your server, with <c>wss://</c> or <c>ws://</c>.</summary>
    public required string Url { get; init; }

    /// <summary>What is said at the beginning; null for nothing.</summary>
    public string? Greeting { get; init; }

    /// <summary>The language of speech and recognition, as a code.</summary>
    /// <value>Telnyx's default is <c>en</c>.</value>
    public string? Language { get; init; }

    /// <summary>Voices and recognition by language.</summary>
    public IReadOnlyList<ConversationRelayLanguage>? Languages { get; init; }

    /// <summary>The voice: maker, model and name with dots between.</summary>
    /// <value>Telnyx's default is <c>Telnyx.KokoroTTS.af</c>.</value>
    public string? Voice { get; init; }

    /// <summary>Settings of the voice.</summary>
    public VoiceSettings? VoiceSettings { get; init; }

    /// <summary>Who makes the speech; null takes the maker of the voice.</summary>
    public string? TtsProvider { get; init; }

    /// <summary>The maker of a voice with settings of its own form. Only together with <see cref="StructuredProvider"/>.</summary>
    public string? Provider { get; init; }

    /// <summary>Those settings, an object in the maker's own form. Only together with <see cref="Provider"/>.</summary>
    public JsonElement? StructuredProvider { get; init; }

    /// <summary>Who recognizes speech.</summary>
    /// <value>Telnyx's default is <c>Google</c>.</value>
    public TranscriptionEngine? TranscriptionEngine { get; init; }

    /// <summary>
    /// Settings of the recognition, an object such as <see cref="StartCallTranscriptionRequest"/> has for the same engine.
    /// </summary>
    public JsonElement? TranscriptionEngineConfig { get; init; }

    /// <summary>What of the caller's interrupts the speech.</summary>
    /// <value>Telnyx's default is <c>any</c>.</value>
    public ConversationRelayInterruption? Interruptible { get; init; }

    /// <summary>What of the caller's interrupts the greeting.</summary>
    /// <value>Telnyx's default is <c>any</c>.</value>
    public ConversationRelayInterruption? InterruptibleGreeting { get; init; }

    /// <summary>The same in an object of its own.</summary>
    public ConversationRelayInterruptionSettings? InterruptionSettings { get; init; }

    /// <summary>Whether your server is told of pressed digits.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? DtmfDetection { get; init; }

    /// <summary>Whatever your server shall get to know at the beginning.</summary>
    public IReadOnlyDictionary<string, JsonElement>? CustomParameters { get; init; }

    /// <summary>The connection in one object, for those who keep it as such. What this request itself says wins.</summary>
    public ConversationRelaySettings? ConversationRelaySettings { get; init; }

    /// <summary>Variables; <see cref="CustomParameters"/> are added to them.</summary>
    public ConversationRelayAssistant? Assistant { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
