namespace ColdCall.Telnyx;

/// <summary>What an application is given when it is made, and when it is changed.</summary>
public abstract record CallControlApplicationSettings
{
    /// <summary>Its name.</summary>
    public required string ApplicationName { get; init; }

    /// <summary>Where its events go, with <c>https://</c>. Without a valid address it cannot dial.</summary>
    public required string WebhookEventUrl { get; init; }

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

    /// <summary>How digits are sent.</summary>
    /// <value>Telnyx's default is <c>RFC 2833</c>.</value>
    public DtmfType? DtmfType { get; init; }

    /// <summary>Whether a call ends that gets no command in time.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? FirstCommandTimeout { get; init; }

    /// <summary>How long such a call waits for the first command, in seconds.</summary>
    /// <value>Telnyx's default is 30.</value>
    public int? FirstCommandTimeoutSecs { get; init; }

    /// <summary>Whether Telnyx blackens pressed digits in its own logs.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? RedactDtmfDebugLogging { get; init; }

    /// <summary>How it takes calls.</summary>
    public CallControlApplicationInbound? Inbound { get; init; }

    /// <summary>How it makes calls.</summary>
    public CallControlApplicationOutbound? Outbound { get; init; }
}
