namespace ColdCall.Telnyx;

/// <summary>How an application takes calls.</summary>
public sealed record CallControlApplicationInbound
{
    /// <summary>How many incoming calls there may be at once; null for no limit.</summary>
    public int? ChannelLimit { get; init; }

    /// <summary>Whether events of incoming calls say how far the caller's number is attested.</summary>
    /// <value>Telnyx's default is false.</value>
    public bool? ShakenStirEnabled { get; init; }

    /// <summary>The name before <c>.sip.telnyx.com</c> at which it can be called; null for none.</summary>
    public string? SipSubdomain { get; init; }

    /// <summary>Who may call the subdomain.</summary>
    /// <value>Telnyx's default is <c>from_anyone</c>.</value>
    public SipSubdomainAccess? SipSubdomainReceiveSettings { get; init; }
}
