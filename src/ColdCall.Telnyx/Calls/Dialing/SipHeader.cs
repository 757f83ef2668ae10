namespace ColdCall.Telnyx;

/// <summary>A SIP header that Telnyx passes on under its own name.</summary>
public sealed record SipHeader
{
    /// <summary>Its name.</summary>
    public SipHeaderName Name { get; init; } = SipHeaderName.UserToUser;

    /// <summary>Its value.</summary>
    public required string Value { get; init; }
}
