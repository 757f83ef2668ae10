namespace ColdCall.Telnyx;

/// <summary>A credential connection as Telnyx describes it. Its password is left out on purpose.</summary>
public sealed record TelnyxCredentialConnection
{
    /// <summary>Its id.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>Its name.</summary>
    public string? ConnectionName { get; init; }

    /// <summary>The SIP user's name.</summary>
    public string? UserName { get; init; }

    /// <summary>Whether it can be used.</summary>
    public bool? Active { get; init; }

    /// <summary>Who may call its SIP address.</summary>
    public SipUriCallingPreference? SipUriCallingPreference { get; init; }

    /// <summary>Where its events go.</summary>
    public string? WebhookEventUrl { get; init; }

    /// <summary>Where its events go when the first address fails.</summary>
    public string? WebhookEventFailoverUrl { get; init; }

    /// <summary>The form of its events; this package reads <c>2</c>.</summary>
    public WebhookApiVersion? WebhookApiVersion { get; init; }

    /// <summary>How long Telnyx waits for the answer to an event, in seconds; null for its own limit.</summary>
    public int? WebhookTimeoutSecs { get; init; }

    /// <summary>Where its sound is handled.</summary>
    public AnchorSite? AnchorsiteOverride { get; init; }

    /// <summary>Whether <c>call.cost</c> tells what each call cost.</summary>
    public bool? CallCostInWebhooks { get; init; }

    /// <summary>Whether Telnyx fills the silence of a call on hold with a faint noise.</summary>
    public bool? DefaultOnHoldComfortNoiseEnabled { get; init; }

    /// <summary>How digits are sent.</summary>
    public DtmfType? DtmfType { get; init; }

    /// <summary>Whether the SIP contact header is encoded.</summary>
    public bool? EncodeContactHeaderEnabled { get; init; }

    /// <summary>How the sound is encrypted; null for not at all.</summary>
    public ConnectionEncryption? EncryptedMedia { get; init; }

    /// <summary>Whether both sides of a fax within Telnyx settle T.38 between themselves.</summary>
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
    public IReadOnlyList<string> Tags { get; init => field = value ?? []; } = [];

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
