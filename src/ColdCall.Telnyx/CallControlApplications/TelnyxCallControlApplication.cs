namespace ColdCall.Telnyx;

/// <summary>A Call Control application as Telnyx describes it.</summary>
public sealed record TelnyxCallControlApplication
{
    /// <summary>Its id: the <c>connection_id</c> of a dial.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>Its name.</summary>
    public string? ApplicationName { get; init; }

    /// <summary>Whether it can be used.</summary>
    public bool? Active { get; init; }

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

    /// <summary>How digits are sent.</summary>
    public DtmfType? DtmfType { get; init; }

    /// <summary>Whether a call ends that gets no command in time.</summary>
    public bool? FirstCommandTimeout { get; init; }

    /// <summary>How long such a call waits for the first command, in seconds.</summary>
    public int? FirstCommandTimeoutSecs { get; init; }

    /// <summary>Whether Telnyx blackens pressed digits in its own logs.</summary>
    public bool? RedactDtmfDebugLogging { get; init; }

    /// <summary>How it takes calls.</summary>
    public CallControlApplicationInbound? Inbound { get; init; }

    /// <summary>How it makes calls.</summary>
    public CallControlApplicationOutbound? Outbound { get; init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyList<string> Tags { get; init => field = value ?? []; } = [];

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
