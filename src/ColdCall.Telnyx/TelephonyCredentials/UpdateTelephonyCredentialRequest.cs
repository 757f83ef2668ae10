namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxTelephonyCredentials.UpdateAsync"/> changes. Null members stay as they are.</summary>
public sealed record UpdateTelephonyCredentialRequest
{
    /// <summary>The credential connection it belongs to.</summary>
    public string? ConnectionId { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>A tag; one tag holds at most 1,000 credentials.</summary>
    public string? Tag { get; init; }

    /// <summary>When it expires. What has expired cannot be changed any more.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
