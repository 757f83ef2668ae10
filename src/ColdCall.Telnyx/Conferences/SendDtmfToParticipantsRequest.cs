namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxConferences.SendDtmfAsync"/> sends.</summary>
public sealed record SendDtmfToParticipantsRequest : ConferenceDigits
{
    /// <summary>The legs that get them, at least one: Telnyx would take an empty list for everybody.</summary>
    public required IReadOnlyList<string> CallControlIds { get; init; }
}
