namespace ColdCall.Providers;

/// <summary>The provider's ids of a leg that it has accepted to ring.</summary>
public sealed record DialedLeg
{
    /// <summary>The id that commands take (Telnyx <c>call_control_id</c>, Twilio <c>CallSid</c>).</summary>
    public required string LegId { get; init; }

    /// <summary>The provider's id of the conference that the dial has made or found; null where dials make none.</summary>
    public string? ConferenceId { get; init; }
}
