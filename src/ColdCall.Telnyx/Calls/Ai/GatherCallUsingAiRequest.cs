using System.Text.Json;

namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.GatherUsingAiAsync"/> sends. Null members are left to Telnyx's defaults.</summary>
public sealed record GatherCallUsingAiRequest : CommandRequest
{
    /// <summary>
    /// What to find out, as a JSON schema: an object with properties, their descriptions, and the names of the required ones.
    /// </summary>
    public required JsonElement Parameters { get; init; }

    /// <summary>The assistant that asks.</summary>
    public GatherAssistant? Assistant { get; init; }

    /// <summary>What it says first, as text, or as SSML for voices of Amazon Polly; up to 3,000 characters. Null for nothing.</summary>
    public string? Greeting { get; init; }

    /// <summary>What it says at the end, up to 3,000 characters.</summary>
    public string? GatherEndedSpeech { get; init; }

    /// <summary>The voice: maker, model and name with dots between.</summary>
    /// <value>Telnyx's default is <c>Telnyx.KokoroTTS.af</c>.</value>
    public string? Voice { get; init; }

    /// <summary>Settings of the voice.</summary>
    public VoiceSettings? VoiceSettings { get; init; }

    /// <summary>The language that is spoken, as a code.</summary>
    /// <value>Telnyx's default is <c>en</c>.</value>
    public string? Language { get; init; }

    /// <summary>How speech is recognized.</summary>
    public AssistantTranscription? Transcription { get; init; }

    /// <summary>Whether it can be interrupted.</summary>
    public AssistantInterruption? InterruptionSettings { get; init; }

    /// <summary>What was said before.</summary>
    public IReadOnlyList<ConversationEntry>? MessageHistory { get; init; }

    /// <summary>How long to wait for an answer, in milliseconds.</summary>
    /// <value>Telnyx's default is 10,000.</value>
    public int? UserResponseTimeoutMs { get; init; }

    /// <summary>Whether <c>call.ai_gather.partial_results</c> tells of each answer as it comes.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? SendPartialResults { get; init; }

    /// <summary>Whether <c>call.ai_gather.message_history_updated</c> tells of each new message.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? SendMessageHistoryUpdates { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
