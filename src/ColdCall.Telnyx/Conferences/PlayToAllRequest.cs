namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxConferences.PlayToAllAsync"/> sends.</summary>
public sealed record PlayToAllRequest : ConferencePlayback;
