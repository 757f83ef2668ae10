namespace ColdCall.Providers;

/// <summary>The provider's ids of a leg that it has accepted to ring.</summary>
public sealed record DialedLeg
{
    /// <summary>The id that commands take (Telnyx <c>call_control_id</c>, Twilio <c>CallSid</c>).</summary>
    public required string LegId { get; init; }
}
