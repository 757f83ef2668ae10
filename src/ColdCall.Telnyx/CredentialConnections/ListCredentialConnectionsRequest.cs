namespace ColdCall.Telnyx;

/// <summary>
/// Which connections <see cref="ITelnyxCredentialConnections.ListAsync"/> lists, and in which order. Null members do not narrow the list.
/// </summary>
public sealed record ListCredentialConnectionsRequest
{
    /// <summary>Those whose name contains this text, of at least three characters; capitals do not matter.</summary>
    public string? ConnectionName { get; init; }

    /// <summary>Those with exactly this host name.</summary>
    public string? Fqdn { get; init; }

    /// <summary>Those of this outbound voice profile.</summary>
    public string? OutboundVoiceProfileId { get; init; }

    /// <summary>The order.</summary>
    /// <value>Telnyx's default is <c>created_at</c>.</value>
    public ConnectionSort? Sort { get; init; }
}
