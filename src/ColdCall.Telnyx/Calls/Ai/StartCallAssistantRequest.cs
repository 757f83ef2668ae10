namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.StartAssistantAsync"/> sends. Null members are left to Telnyx's defaults.</summary>
public sealed record StartCallAssistantRequest : CommandRequest
{
    /// <summary>The assistant, and what shall be different.</summary>
    public CallAssistant? Assistant { get; init; }

    /// <summary>What it says first, as text, or as SSML for voices of Amazon Polly; up to 3,000 characters. Null for nothing.</summary>
    public string? Greeting { get; init; }

    /// <summary>The voice: maker, model and name with dots between.</summary>
    /// <value>Telnyx's default is <c>Telnyx.KokoroTTS.af</c>.</value>
    public string? Voice { get; init; }

    /// <summary>Settings of the voice.</summary>
    public VoiceSettings? VoiceSettings { get; init; }

    /// <summary>How speech is recognized; of no meaning to models that hear by themselves.</summary>
    public AssistantTranscription? Transcription { get; init; }

    /// <summary>Whether it can be interrupted.</summary>
    public AssistantInterruption? InterruptionSettings { get; init; }

    /// <summary>What was said before.</summary>
    public IReadOnlyList<ConversationMessage>? MessageHistory { get; init; }

    /// <summary>Further legs that take part from the beginning.</summary>
    public IReadOnlyList<ConversationParticipant>? Participants { get; init; }

    /// <summary>Whether an event tells of each new message.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? SendMessageHistoryUpdates { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
