namespace ColdCall.Telnyx;

/// <summary>What a credential connection can be given when it is made, and when it is changed.</summary>
public abstract record CredentialConnectionSettings
{
    /// <summary>Who may call its SIP address; set <c>internal</c> for browsers that the server dials.</summary>
    public SipUriCallingPreference? SipUriCallingPreference { get; init; }

    /// <summary>Where its events go, with <c>https://</c>.</summary>
    public string? WebhookEventUrl { get; init; }

    /// <summary>Where its events go when the first address fails.</summary>
    public string? WebhookEventFailoverUrl { get; init; }

    /// <summary>The form of its events: set <c>2</c>.</summary>
    /// <value>Telnyx's default is <c>1</c>, which this package does not read.</value>
    public WebhookApiVersion? WebhookApiVersion { get; init; }

    /// <summary>How long Telnyx waits for the answer to an event, in seconds from 0 to 30.</summary>
    public int? WebhookTimeoutSecs { get; init; }

    /// <summary>Whether it can be used.</summary>
    /// <value>Telnyx's default is true.</value>
    public bool? Active { get; init; }

    /// <summary>Where its sound is handled.</summary>
    /// <value>Telnyx's default is <c>Latency</c>.</value>
    public AnchorSite? AnchorsiteOverride { get; init; }

    /// <summary>Whether <c>call.cost</c> tells what each call cost.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? CallCostInWebhooks { get; init; }

    /// <summary>Whether Telnyx fills the silence of a call on hold with a faint noise.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? DefaultOnHoldComfortNoiseEnabled { get; init; }

    /// <summary>How digits are sent.</summary>
    /// <value>Telnyx's default is <c>RFC 2833</c>.</value>
    public DtmfType? DtmfType { get; init; }

    /// <summary>Whether the SIP contact header is encoded, against routers that damage it.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? EncodeContactHeaderEnabled { get; init; }

    /// <summary>How the sound is encrypted; null for not at all.</summary>
    public ConnectionEncryption? EncryptedMedia { get; init; }

    /// <summary>Whether both sides of a fax within Telnyx settle T.38 between themselves.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? OnnetT38PassthroughEnabled { get; init; }

    /// <summary>How it takes calls.</summary>
    public CredentialInbound? Inbound { get; init; }

    /// <summary>How it makes calls.</summary>
    public CredentialOutbound? Outbound { get; init; }

    /// <summary>How uneven sound is evened out.</summary>
    public ConnectionJitterBuffer? JitterBuffer { get; init; }

    /// <summary>Where noise is suppressed.</summary>
    public ConnectionNoiseSuppression? NoiseSuppression { get; init; }

    /// <summary>How noise is suppressed.</summary>
    public ConnectionNoiseSuppressionDetails? NoiseSuppressionDetails { get; init; }

    /// <summary>Reports about the quality of the sound.</summary>
    public ConnectionRtcpSettings? RtcpSettings { get; init; }

    /// <summary>The credential for waking apps on Android; null for none.</summary>
    public string? AndroidPushCredentialId { get; init; }

    /// <summary>The credential for waking apps on iOS; null for none.</summary>
    public string? IosPushCredentialId { get; init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The name of the type alone: the members hold a password that belongs into no log.</summary>
    public sealed override string ToString() => GetType().Name;
}
