using System.Text.Json.Serialization;

namespace ColdCall.Telnyx;

/// <summary>How a credential connection takes calls.</summary>
public sealed record CredentialInbound
{
    /// <summary>How the caller's number is written.</summary>
    /// <value>Telnyx's default is <c>E.164-national</c>.</value>
    public AniNumberFormat? AniNumberFormat { get; init; }

    /// <summary>How the called number is written.</summary>
    /// <value>Telnyx's default is <c>e164</c>.</value>
    public DnisNumberFormat? DnisNumberFormat { get; init; }

    /// <summary>
    /// The codecs to offer, the best first: <c>G722</c>, <c>G711U</c>, <c>G711A</c>, <c>G729</c>, <c>OPUS</c>, <c>H.264</c>.
    /// </summary>
    /// <value>Telnyx's default is all of them.</value>
    public IReadOnlyList<string>? Codecs { get; init; }

    /// <summary>In which order several places are tried.</summary>
    public RoutingMethod? DefaultRoutingMethod { get; init; }

    /// <summary>How many incoming calls there may be at once; null for no limit.</summary>
    public int? ChannelLimit { get; init; }

    /// <summary>Whether Telnyx makes the ringing tone.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? GenerateRingbackTone { get; init; }

    /// <summary>Whether SIP headers carry ISUP parameters; only over TCP or TLS.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? IsupHeadersEnabled { get; init; }

    /// <summary>Whether provisional answers are acknowledged (RFC 3262).</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? PrackEnabled { get; init; }

    /// <summary>Whether a header says how far the caller's number is attested.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? ShakenStirEnabled { get; init; }

    /// <summary>Whether several devices ring at once.</summary>
    /// <value>Telnyx's default is <c>disabled</c>.</value>
    public SimultaneousRinging? SimultaneousRinging { get; init; }

    /// <summary>Whether SIP headers have their short names.</summary>
    /// <value>Telnyx's default is true.</value>
    public bool? SipCompactHeadersEnabled { get; init; }

    /// <summary>How long to wait for the first sign of life, in seconds from 1 to 120.</summary>
    /// <value>Telnyx's default is 3.</value>
    [JsonPropertyName("timeout_1xx_secs")]
    public int? Timeout1xxSecs { get; init; }

    /// <summary>How long to ring, in seconds from 1 to 600.</summary>
    /// <value>Telnyx's default is 90.</value>
    [JsonPropertyName("timeout_2xx_secs")]
    public int? Timeout2xxSecs { get; init; }
}
