namespace ColdCall.Telnyx;

/// <summary>A telephony credential as Telnyx describes it. Its password is left out on purpose.</summary>
public sealed record TelnyxTelephonyCredential
{
    /// <summary>Its id.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>Its name, as chosen when it was made.</summary>
    public string? Name { get; init; }

    /// <summary>What it belongs to: <c>connection:</c> and the id of a credential connection.</summary>
    public string? ResourceId { get; init; }

    /// <summary>The user part of the address <c>sip:…@sip.telnyx.com</c> that rings the browser.</summary>
    public string SipUsername { get; init => field = value ?? ""; } = "";

    /// <summary>The user of the account that it belongs to.</summary>
    public string? UserId { get; init; }

    /// <summary>Whether it has expired; null if Telnyx does not say.</summary>
    public bool? Expired { get; init; }

    /// <summary>When it expires; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
