namespace ColdCall.Telnyx;

/// <summary>Which credentials <see cref="ITelnyxTelephonyCredentials.ListAsync"/> lists. Null members do not narrow the list.</summary>
public sealed record ListTelephonyCredentialsRequest
{
    /// <summary>Those of this name.</summary>
    public string? Name { get; init; }

    /// <summary>Those with this tag.</summary>
    public string? Tag { get; init; }

    /// <summary>Those of this resource: <c>connection:</c> and the id of a credential connection.</summary>
    public string? ResourceId { get; init; }

    /// <summary>The one with this SIP user name.</summary>
    public string? SipUsername { get; init; }

    /// <summary>Those in this status, in Telnyx's own words, which it does not list.</summary>
    public string? Status { get; init; }
}
