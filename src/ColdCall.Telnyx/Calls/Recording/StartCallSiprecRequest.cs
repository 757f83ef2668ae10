namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxCalls.StartSiprecAsync"/> sends. Null members are left to Telnyx's defaults.</summary>
public sealed record StartCallSiprecRequest
{
    /// <summary>The SIPREC connector, by its name in the account: it holds the address of the recorder.</summary>
    public string? ConnectorName { get; init; }

    /// <summary>The direction that is sent.</summary>
    /// <value>Telnyx's default is <c>both_tracks</c>.</value>
    public StreamTrack? SiprecTrack { get; init; }

    /// <summary>How the signalling travels.</summary>
    /// <value>Telnyx's default is <c>udp</c>.</value>
    public SiprecTransport? SipTransport { get; init; }

    /// <summary>Whether the media are encrypted, with SRTP and TLS; the port in the connector must then be 5061.</summary>
    public bool? Secure { get; init; }

    /// <summary>Whether custom parameters go into the metadata of the session, and not into SIP headers.</summary>
    public bool? IncludeMetadataCustomHeaders { get; init; }

    /// <summary>The life of the session, in seconds from 90, renewed at half of it; 0 for no limit.</summary>
    /// <value>Telnyx's default is 1800.</value>
    public int? SessionTimeoutSecs { get; init; }

    /// <summary>Base64 text that Telnyx repeats in every later event of the leg; null leaves what it has.</summary>
    public string? ClientState { get; init; }
}
