namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.DialAsync"/> sends. Null members are left to Telnyx's defaults.</summary>
public sealed record DialCallRequest : CommandRequest
{
    /// <summary>The Call Control application that dials. It needs a valid webhook URL, otherwise Telnyx refuses with 10015.</summary>
    public required string ConnectionId { get; init; }

    /// <summary>
    /// Where to ring: a number in E.164 form, or a SIP URI; a text becomes one by itself. Several are rung at once. After the single number
    /// a comma and digits may follow, which are pressed on answer.
    /// </summary>
    public required DialAddresses To { get; init; }

    /// <summary>The number to show, in E.164 form; the outbound profile must allow it.</summary>
    public required string From { get; init; }

    /// <summary>The name to show, up to 128 characters: letters, digits, spaces and <c>-_~!.+</c>.</summary>
    /// <value>Telnyx shows the number by default.</value>
    public string? FromDisplayName { get; init; }

    /// <summary>How long to ring, in seconds from 5 to 600.</summary>
    /// <value>Telnyx's default is 30.</value>
    public int? TimeoutSecs { get; init; }

    /// <summary>Whether Telnyx tries further routes after a timeout, which can ring the same phone again.</summary>
    /// <value>Telnyx's default is true; the conference provider always sends false.</value>
    public bool? RetryOnTimeout { get; init; }

    /// <summary>How long the leg may last once answered, in seconds from 30 to 14400.</summary>
    /// <value>Telnyx's default is 14400, which is 4 hours.</value>
    public int? TimeLimitSecs { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every event and list entry of the leg.</summary>
    public string? ClientState { get; init; }

    /// <summary>Where this leg's events go, instead of the application's own address.</summary>
    public string? WebhookUrl { get; init; }

    /// <summary>How events go to <see cref="WebhookUrl"/>.</summary>
    /// <value>Telnyx's default is <c>POST</c>.</value>
    public WebhookMethod? WebhookUrlMethod { get; init; }

    /// <summary>
    /// Addresses for single types of events, for example <c>call.hangup</c>; all others go to the leg's usual address. Telnyx refuses an
    /// unknown type with 90057.
    /// </summary>
    public IReadOnlyDictionary<string, string>? WebhookUrls { get; init; }

    /// <summary>How events go to <see cref="WebhookUrls"/>.</summary>
    /// <value>Telnyx's default is <c>POST</c>.</value>
    public WebhookMethod? WebhookUrlsMethod { get; init; }

    /// <summary>How often single types of events are delivered again.</summary>
    public IReadOnlyDictionary<string, WebhookRetryPolicy>? WebhookRetriesPolicies { get; init; }

    /// <summary>The leg whose <c>call_session_id</c> the new one shall share.</summary>
    public string? LinkTo { get; init; }

    /// <summary>
    /// Whether the leg is meant to be bridged with <see cref="LinkTo"/>, which is then needed; the number shown becomes the one of that
    /// leg.
    /// </summary>
    /// <value>Telnyx's default is false.</value>
    public bool? BridgeIntent { get; init; }

    /// <summary>Whether the leg is bridged with <see cref="LinkTo"/>, which is then needed, as soon as it is answered.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? BridgeOnAnswer { get; init; }

    /// <summary>What becomes of the leg when the one that it is bridged with goes; needs <see cref="LinkTo"/>.</summary>
    /// <value>Telnyx hangs it up by default.</value>
    public ParkAfterUnbridge? ParkAfterUnbridge { get; init; }

    /// <summary>Whether the leg is hung up, and not bridged, if the other one is bridged already.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? PreventDoubleBridge { get; init; }

    /// <summary>The leg of a bridged call that the new leg supervises; null for none.</summary>
    public string? SuperviseCallControlId { get; init; }

    /// <summary>What the supervisor hears and says.</summary>
    /// <value>Telnyx's default is <c>barge</c>.</value>
    public CallSupervisorRole? SupervisorRole { get; init; }

    /// <summary>The conference that the leg shall join by itself.</summary>
    public DialConferenceConfig? ConferenceConfig { get; init; }

    /// <summary>Headers for the INVITE; a browser can read those that begin with <c>X-</c>.</summary>
    public IReadOnlyList<CustomHeader>? CustomHeaders { get; init; }

    /// <summary>SIP headers for the INVITE that keep their own name.</summary>
    public IReadOnlyList<SipHeader>? SipHeaders { get; init; }

    /// <summary>The user name, if the far side asks for one.</summary>
    public string? SipAuthUsername { get; init; }

    /// <summary>The password, if the far side asks for one.</summary>
    public string? SipAuthPassword { get; init; }

    /// <summary>The region that connects the leg.</summary>
    /// <value>Telnyx's default is <c>US</c>.</value>
    public SipRegion? SipRegion { get; init; }

    /// <summary>How the signalling travels to a SIP address.</summary>
    /// <value>Telnyx's default is <c>UDP</c>.</value>
    public SipTransportProtocol? SipTransportProtocol { get; init; }

    /// <summary>
    /// Whether the sound to a SIP address is encrypted; a value other than <c>disabled</c> goes before what the address says with
    /// <c>;secure=</c>.
    /// </summary>
    /// <value>Telnyx's default is <c>disabled</c>.</value>
    public MediaEncryption? MediaEncryption { get; init; }

    /// <summary>The codecs in the order of preference, with commas between: <c>G722,PCMU,PCMA,G729,OPUS,VP8,H264</c>.</summary>
    public string? PreferredCodecs { get; init; }

    /// <summary>Whether the callee sees who calls.</summary>
    /// <value>Telnyx's default is <c>none</c>.</value>
    public CallerPrivacy? Privacy { get; init; }

    /// <summary>The billing group that pays, by its id.</summary>
    public string? BillingGroupId { get; init; }

    /// <summary>The address of a WAV or MP3 to play on answer. Not together with <see cref="MediaName"/>.</summary>
    public string? AudioUrl { get; init; }

    /// <summary>The name of a stored WAV or MP3 to play on answer. Not together with <see cref="AudioUrl"/>.</summary>
    public string? MediaName { get; init; }

    /// <summary>
    /// Digits to press on answer, up to 64: <c>0-9</c>, <c>A-D</c>, <c>*</c>, <c>#</c>, and the pauses <c>w</c> (0.5 s) and <c>W</c> (1 s).
    /// </summary>
    public string? SendDigitsOnAnswer { get; init; }

    /// <summary>Whether Telnyx sends silent packets while there is nothing to hear.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? SendSilenceWhenIdle { get; init; }

    /// <summary>How the voice is changed; null for not.</summary>
    public SoundModifications? SoundModifications { get; init; }

    /// <summary>
    /// Whether Telnyx listens for an answering machine; <c>call.machine.detection.ended</c> and its like tell what it heard.
    /// </summary>
    /// <value>Telnyx's default is <c>disabled</c>.</value>
    public AnsweringMachineDetection? AnsweringMachineDetection { get; init; }

    /// <summary>How it tells machines from people.</summary>
    public AnsweringMachineDetectionConfig? AnsweringMachineDetectionConfig { get; init; }

    /// <summary>Whether the far side is checked for a voice made by a computer.</summary>
    public DeepfakeDetection? DeepfakeDetection { get; init; }

    /// <summary>
    /// When the leg is recorded by itself; null for not. <c>call.recording.saved</c> tells when the recording can be had.
    /// </summary>
    public RecordingTrigger? Record { get; init; }

    /// <summary>Whether the two sides are kept apart.</summary>
    /// <value>Telnyx's default is <c>dual</c>.</value>
    public RecordingChannels? RecordChannels { get; init; }

    /// <summary>The format of the recording.</summary>
    /// <value>Telnyx's default is <c>mp3</c>.</value>
    public AudioFormat? RecordFormat { get; init; }

    /// <summary>How long the recording may become, in seconds up to 43200; 0 for no limit.</summary>
    /// <value>Telnyx's default is 0.</value>
    public int? RecordMaxLength { get; init; }

    /// <summary>
    /// The recording stops after this many seconds of silence, counted from the first words; 0 for never. Telnyx recognizes speech for
    /// that, and charges it.
    /// </summary>
    /// <value>Telnyx's default is 0.</value>
    public int? RecordTimeoutSecs { get; init; }

    /// <summary>The direction that is recorded; one alone makes a recording of one channel.</summary>
    /// <value>Telnyx's default is <c>both</c>.</value>
    public AudioTrack? RecordTrack { get; init; }

    /// <summary>What is cut off the recording; null for nothing.</summary>
    public RecordingTrim? RecordTrim { get; init; }

    /// <summary>The recording's file name, from 1 to 40 characters, instead of the leg's id; Telnyx appends the time.</summary>
    public string? RecordCustomFileName { get; init; }

    /// <summary>
    /// The WebSocket address that the sound of the leg is streamed to, from <c>ws://</c> or <c>wss://</c>; null for no stream.
    /// </summary>
    public string? StreamUrl { get; init; }

    /// <summary>The direction that is streamed.</summary>
    /// <value>Telnyx's default is <c>inbound_track</c>.</value>
    public StreamTrack? StreamTrack { get; init; }

    /// <summary>The codec of the streamed sound.</summary>
    /// <value>Telnyx's default is the codec of the call.</value>
    public StreamCodec? StreamCodec { get; init; }

    /// <summary>How the stream sends sound back.</summary>
    /// <value>Telnyx's default is <c>mp3</c>.</value>
    public StreamBidirectionalMode? StreamBidirectionalMode { get; init; }

    /// <summary>The codec of the sound that comes back; only with <see cref="Telnyx.StreamBidirectionalMode.Rtp"/>.</summary>
    /// <value>Telnyx's default is <c>PCMU</c>.</value>
    public StreamBidirectionalCodec? StreamBidirectionalCodec { get; init; }

    /// <summary>The legs that hear the sound that comes back.</summary>
    /// <value>Telnyx's default is <c>opposite</c>.</value>
    public TargetLegs? StreamBidirectionalTargetLegs { get; init; }

    /// <summary>The sampling rate of the sound that comes back, in Hz: 8000, 16000, 22050, 24000 or 48000.</summary>
    /// <value>Telnyx's default is 8000.</value>
    public int? StreamBidirectionalSamplingRate { get; init; }

    /// <summary>A token that the receiver of the stream gets when the connection begins, up to 4000 characters.</summary>
    public string? StreamAuthToken { get; init; }

    /// <summary>Whether the stream is connected before the phone rings, for receivers that take their time.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? StreamEstablishBeforeCallOriginate { get; init; }

    /// <summary>Whether Dialogflow gets the call.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? EnableDialogflow { get; init; }

    /// <summary>What Dialogflow does with it.</summary>
    public DialogflowConfig? DialogflowConfig { get; init; }

    /// <summary>Whether live speech becomes text from the answer on, told by <c>call.transcription</c>.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? Transcription { get; init; }

    /// <summary>How; only with <see cref="Transcription"/>.</summary>
    public StartCallTranscriptionRequest? TranscriptionConfig { get; init; }

    /// <summary>The voice assistant that speaks with the leg once it is answered; null for none.</summary>
    public CallAssistant? Assistant { get; init; }

    /// <summary>The relay to a server of yours that speaks with the leg once it is answered; null for none.</summary>
    public ConversationRelayConfig? ConversationRelayConfig { get; init; }
}
