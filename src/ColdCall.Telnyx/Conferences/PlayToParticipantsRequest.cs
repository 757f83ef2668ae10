namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxConferences.PlayAsync"/> sends.</summary>
public sealed record PlayToParticipantsRequest : ConferencePlayback
{
    /// <summary>The legs that hear it, at least one: Telnyx would take an empty list for everybody.</summary>
    public required IReadOnlyList<string> CallControlIds { get; init; }
}
