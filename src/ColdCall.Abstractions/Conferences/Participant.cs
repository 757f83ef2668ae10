namespace ColdCall;

/// <summary>One party of a conference as it stood at one moment.</summary>
public sealed record Participant
{
    /// <summary>Our id of it.</summary>
    public required ParticipantId Id { get; init; }

    /// <summary>The conference it belongs to.</summary>
    public ConferenceId Conference => Id.Conference;

    /// <summary>The application's own name for it, as given in <see cref="DialRequest.Key"/>.</summary>
    public required string Key { get; init; }

    /// <summary>Where it rings; of a leg that came to us, whose it is.</summary>
    public required Destination Destination { get; init; }

    /// <summary>How far it has come.</summary>
    public required ParticipantState State { get; init; }

    /// <summary>Whether the others cannot hear it, as last acknowledged by the provider.</summary>
    public bool Muted { get; init; }

    /// <summary>Whether it is on hold: hears nobody and is heard by nobody, as last acknowledged by the provider.</summary>
    public bool OnHold { get; init; }

    /// <summary>How it supervises the others, as last acknowledged by the provider, or as it is going to; null for everybody who does not.</summary>
    public Supervision? Supervision { get; init; }

    /// <summary>Who answered, where <see cref="DialRequest.DetectAnswerer"/> asked for it; null until the provider has said so.</summary>
    public Answerer? Answerer { get; init; }

    /// <summary>Why its part is over; null before.</summary>
    public ParticipantEndCause? Cause { get; init; }

    /// <summary>The provider's own words for the cause, for example <c>user_busy 486</c>, or the guard's; null where there are none.</summary>
    public string? CauseDetail { get; init; }

    /// <summary>Which side ended its leg; <see cref="LegSide.Unknown"/> before, and where there was no leg.</summary>
    public LegSide EndedBy { get; init; }

    /// <summary>When the application asked for it.</summary>
    public required DateTimeOffset DialedAt { get; init; }

    /// <summary>When it was answered, by the provider's clock; null if it was not.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When it joined the conference, by the provider's clock; null if it did not.</summary>
    public DateTimeOffset? JoinedAt { get; init; }

    /// <summary>When its part was over; null before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The provider's id of its leg; null while there is none.</summary>
    public string? LegId { get; init; }
}
