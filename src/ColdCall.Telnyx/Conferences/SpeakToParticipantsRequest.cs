namespace ColdCall.Telnyx;

/// <summary>What <see cref="ITelnyxConferences.SpeakAsync"/> sends.</summary>
public sealed record SpeakToParticipantsRequest : ConferenceSpeech
{
    /// <summary>The legs that hear it, at least one: Telnyx would take an empty list for everybody.</summary>
    public required IReadOnlyList<string> CallControlIds { get; init; }
}
