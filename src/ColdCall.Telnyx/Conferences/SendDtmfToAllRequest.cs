namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxConferences.SendDtmfToAllAsync"/> sends.</summary>
public sealed record SendDtmfToAllRequest : ConferenceDigits;
