namespace ColdCall;

/// <summary>What <see cref="IConferenceDialer.DialAsync"/> needs.</summary>
public sealed record DialRequest
{
    /// <summary>The conference to dial into.</summary>
    public required ConferenceId Conference { get; init; }

    /// <summary>
    /// The application's own name for this wish, 1 to 200 characters, unique over all conferences. The same key with the same content
    /// returns the same participant and rings nobody again; with other content it is refused.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>Where to ring.</summary>
    public required Destination To { get; init; }

    /// <summary>The number shown to the person called; null for the provider's configured <c>From</c>.</summary>
    public PhoneNumber? From { get; init; }

    /// <summary>
    /// Ring only once this participant of the same conference has joined. If it ends first, or 60 seconds pass, nothing is rung and the
    /// new participant ends with <see cref="ParticipantEndCause.PrerequisiteEnded"/>. Null: ring at once.
    /// </summary>
    public ParticipantId? After { get; init; }

    /// <summary>How long to ring, from 5 seconds to 10 minutes.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan RingTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the leg may last once answered, from 30 seconds to 4 hours.</summary>
    /// <value>The default is 4 hours.</value>
    public TimeSpan MaxDuration { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Whether the provider shall listen who answers.</summary>
    /// <value>The default is <see cref="AnswererDetection.None"/>.</value>
    public AnswererDetection DetectAnswerer { get; init; }

    /// <summary>Whether the participant joins muted. The default is false.</summary>
    public bool Muted { get; init; }

    /// <summary>How the participant supervises the others; null for everybody who does not.</summary>
    public Supervision? Supervise { get; init; }

    /// <summary>Whether the conference ends for everybody when this participant leaves it. The default is false.</summary>
    public bool EndConferenceOnExit { get; init; }
}
