namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxTelephonyCredentials.CreateAsync"/> needs.</summary>
public sealed record CreateTelephonyCredentialRequest
{
    /// <summary>The credential connection it belongs to (not the Call Control application).</summary>
    public required string ConnectionId { get; init; }

    /// <summary>Its name; null lets Telnyx choose one.</summary>
    public string? Name { get; init; }

    /// <summary>A tag; one tag holds at most 1,000 credentials.</summary>
    public string? Tag { get; init; }

    /// <summary>When it expires; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
