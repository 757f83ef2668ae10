namespace ColdCall.Telnyx;

/// <summary>
/// Which applications <see cref="ITelnyxCallControlApplications.ListAsync"/> lists, and in which order. Null members do not narrow the
/// list.
/// </summary>
public sealed record ListCallControlApplicationsRequest
{
    /// <summary>Those whose name contains this text, of at least three characters; capitals do not matter.</summary>
    public string? ApplicationName { get; init; }

    /// <summary>Those of this outbound voice profile.</summary>
    public string? OutboundVoiceProfileId { get; init; }

    /// <summary>The order.</summary>
    /// <value>Telnyx's default is <c>created_at</c>.</value>
    public ConnectionSort? Sort { get; init; }
}
