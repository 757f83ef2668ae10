namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.TransferAsync"/> sends. Null members are left to Telnyx's defaults.</summary>
public sealed record TransferCallRequest : CommandRequest
{
    /// <summary>
    /// Where to ring: a number in E.164 form, or a SIP URI. After a number a comma and digits may follow, which are pressed on answer.
    /// </summary>
    public required string To { get; init; }

    /// <summary>The number to show, in E.164 form.</summary>
    /// <value>Telnyx's default is the number that was called first.</value>
    public string? From { get; init; }

    /// <inheritdoc cref="DialCallRequest.FromDisplayName" />
    public string? FromDisplayName { get; init; }

    /// <inheritdoc cref="DialCallRequest.TimeoutSecs" />
    public int? TimeoutSecs { get; init; }

    /// <inheritdoc cref="DialCallRequest.TimeLimitSecs" />
    public int? TimeLimitSecs { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every event of the new leg.</summary>
    public string? TargetLegClientState { get; init; }

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

    /// <summary>Whether this leg hears the new one before it is answered, such as its ringing.</summary>
    /// <value>Telnyx's default is true.</value>
    public bool? EarlyMedia { get; init; }

    /// <summary>
    /// The address of a WAV or MP3 to play to the new leg on answer, before the bridge. Not together with <see cref="MediaName"/>.
    /// </summary>
    public string? AudioUrl { get; init; }

    /// <summary>
    /// The name of a stored WAV or MP3 to play to the new leg on answer, before the bridge. Not together with <see cref="AudioUrl"/>.
    /// </summary>
    public string? MediaName { get; init; }

    /// <inheritdoc cref="DialCallRequest.SendDigitsOnAnswer" />
    public string? SendDigitsOnAnswer { get; init; }

    /// <summary>What becomes of this leg when the new one goes.</summary>
    /// <value>Telnyx hangs it up by default.</value>
    public ParkAfterUnbridge? ParkAfterUnbridge { get; init; }

    /// <inheritdoc cref="BridgeCallRequest.MuteDtmf" />
    public DtmfMuting? MuteDtmf { get; init; }

    /// <inheritdoc cref="DialCallRequest.CustomHeaders" />
    public IReadOnlyList<CustomHeader>? CustomHeaders { get; init; }

    /// <inheritdoc cref="DialCallRequest.SipHeaders" />
    public IReadOnlyList<SipHeader>? SipHeaders { get; init; }

    /// <inheritdoc cref="DialCallRequest.SipAuthUsername" />
    public string? SipAuthUsername { get; init; }

    /// <inheritdoc cref="DialCallRequest.SipAuthPassword" />
    public string? SipAuthPassword { get; init; }

    /// <inheritdoc cref="DialCallRequest.SipRegion" />
    public SipRegion? SipRegion { get; init; }

    /// <inheritdoc cref="DialCallRequest.SipTransportProtocol" />
    public SipTransportProtocol? SipTransportProtocol { get; init; }

    /// <inheritdoc cref="DialCallRequest.MediaEncryption" />
    public MediaEncryption? MediaEncryption { get; init; }

    /// <inheritdoc cref="DialCallRequest.PreferredCodecs" />
    public string? PreferredCodecs { get; init; }

    /// <inheritdoc cref="DialCallRequest.Privacy" />
    public CallerPrivacy? Privacy { get; init; }

    /// <inheritdoc cref="DialCallRequest.SoundModifications" />
    public SoundModifications? SoundModifications { get; init; }

    /// <inheritdoc cref="DialCallRequest.AnsweringMachineDetection" />
    public AnsweringMachineDetection? AnsweringMachineDetection { get; init; }

    /// <inheritdoc cref="DialCallRequest.AnsweringMachineDetectionConfig" />
    public AnsweringMachineDetectionConfig? AnsweringMachineDetectionConfig { get; init; }

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
}
