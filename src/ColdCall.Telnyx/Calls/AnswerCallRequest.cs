namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.AnswerAsync"/> sends. Null members are left to Telnyx's defaults.</summary>
public sealed record AnswerCallRequest : CommandRequest
{
    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }

    /// <inheritdoc cref="DialCallRequest.WebhookUrl" />
    public string? WebhookUrl { get; init; }

    /// <inheritdoc cref="DialCallRequest.WebhookUrlMethod" />
    public WebhookMethod? WebhookUrlMethod { get; init; }

    /// <inheritdoc cref="DialCallRequest.WebhookUrls" />
    public IReadOnlyDictionary<string, string>? WebhookUrls { get; init; }

    /// <inheritdoc cref="DialCallRequest.WebhookUrlsMethod" />
    public WebhookMethod? WebhookUrlsMethod { get; init; }

    /// <inheritdoc cref="DialCallRequest.WebhookRetriesPolicies" />
    public IReadOnlyDictionary<string, WebhookRetryPolicy>? WebhookRetriesPolicies { get; init; }

    /// <summary>Headers for the answer to the INVITE.</summary>
    public IReadOnlyList<CustomHeader>? CustomHeaders { get; init; }

    /// <summary>SIP headers for the answer to the INVITE that keep their own name.</summary>
    public IReadOnlyList<SipHeader>? SipHeaders { get; init; }

    /// <inheritdoc cref="DialCallRequest.PreferredCodecs" />
    public string? PreferredCodecs { get; init; }

    /// <inheritdoc cref="DialCallRequest.BillingGroupId" />
    public string? BillingGroupId { get; init; }

    /// <inheritdoc cref="DialCallRequest.SendSilenceWhenIdle" />
    public bool? SendSilenceWhenIdle { get; init; }

    /// <inheritdoc cref="DialCallRequest.SoundModifications" />
    public SoundModifications? SoundModifications { get; init; }

    /// <inheritdoc cref="DialCallRequest.DeepfakeDetection" />
    public DeepfakeDetection? DeepfakeDetection { get; init; }

    /// <inheritdoc cref="DialCallRequest.Record" />
    public RecordingTrigger? Record { get; init; }

    /// <inheritdoc cref="DialCallRequest.RecordChannels" />
    public RecordingChannels? RecordChannels { get; init; }

    /// <inheritdoc cref="DialCallRequest.RecordFormat" />
    public AudioFormat? RecordFormat { get; init; }

    /// <inheritdoc cref="DialCallRequest.RecordMaxLength" />
    public int? RecordMaxLength { get; init; }

    /// <inheritdoc cref="DialCallRequest.RecordTimeoutSecs" />
    public int? RecordTimeoutSecs { get; init; }

    /// <inheritdoc cref="DialCallRequest.RecordTrack" />
    public AudioTrack? RecordTrack { get; init; }

    /// <inheritdoc cref="DialCallRequest.RecordTrim" />
    public RecordingTrim? RecordTrim { get; init; }

    /// <inheritdoc cref="DialCallRequest.RecordCustomFileName" />
    public string? RecordCustomFileName { get; init; }

    /// <inheritdoc cref="DialCallRequest.StreamUrl" />
    public string? StreamUrl { get; init; }

    /// <inheritdoc cref="DialCallRequest.StreamTrack" />
    public StreamTrack? StreamTrack { get; init; }

    /// <inheritdoc cref="DialCallRequest.StreamCodec" />
    public StreamCodec? StreamCodec { get; init; }

    /// <inheritdoc cref="DialCallRequest.StreamBidirectionalMode" />
    public StreamBidirectionalMode? StreamBidirectionalMode { get; init; }

    /// <inheritdoc cref="DialCallRequest.StreamBidirectionalCodec" />
    public StreamBidirectionalCodec? StreamBidirectionalCodec { get; init; }

    /// <inheritdoc cref="DialCallRequest.StreamBidirectionalTargetLegs" />
    public TargetLegs? StreamBidirectionalTargetLegs { get; init; }

    /// <inheritdoc cref="DialCallRequest.Transcription" />
    public bool? Transcription { get; init; }

    /// <inheritdoc cref="DialCallRequest.TranscriptionConfig" />
    public StartCallTranscriptionRequest? TranscriptionConfig { get; init; }

    /// <inheritdoc cref="DialCallRequest.Assistant" />
    public CallAssistant? Assistant { get; init; }

    /// <inheritdoc cref="DialCallRequest.ConversationRelayConfig" />
    public ConversationRelayConfig? ConversationRelayConfig { get; init; }
}
