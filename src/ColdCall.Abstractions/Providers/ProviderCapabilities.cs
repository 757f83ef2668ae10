namespace ColdCall.Providers;

/// <summary>How a provider differs from the others, as far as rules depend on it or applications can see it.</summary>
public sealed record ProviderCapabilities
{
    /// <summary>
    /// Whether a dial, or the answer to a leg that came to us, puts the leg into the conference by itself and makes the conference if need be
    /// (Twilio). If not (Telnyx), the conference is created from the first leg that has answered.
    /// </summary>
    public bool DialCreatesConference { get; init; }

    /// <summary>Whether a dial can name an existing conference to join by itself, so that those in it hear the ringing.</summary>
    public bool DialJoinsConference { get; init; }

    /// <summary>
    /// Whether a conference can be recorded from its start only (Twilio), from when two are in it. Then
    /// <see cref="OpenConferenceRequest.Record"/> is the only way; what it started can be paused, resumed and stopped, but not started again.
    /// </summary>
    public bool RecordsFromStartOnly { get; init; }

    /// <summary>Whether <see cref="Participant.EndedBy"/> says who hung up an answered leg when the application did not (Telnyx).</summary>
    public bool TellsWhoHungUp { get; init; }
}
