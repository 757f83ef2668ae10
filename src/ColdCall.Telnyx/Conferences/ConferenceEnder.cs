namespace ColdCall.Telnyx;

/// <summary>Who ended a conference. Telnyx names both ids or neither.</summary>
public sealed record ConferenceEnder
{
    /// <summary>The leg.</summary>
    public string? CallControlId { get; init; }

    /// <summary>The session that the leg belongs to.</summary>
    public string? CallSessionId { get; init; }
}
