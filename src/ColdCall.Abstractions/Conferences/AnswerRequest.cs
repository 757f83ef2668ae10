namespace ColdCall;

/// <summary>What <see cref="IConferenceDialer.AnswerAsync"/> needs.</summary>
public sealed record AnswerRequest
{
    /// <summary>The conference it is to come into.</summary>
    public required ConferenceId Conference { get; init; }

    /// <summary>The application's own name for this wish, with the rules of <see cref="DialRequest.Key"/>; a dial cannot have the same.</summary>
    public required string Key { get; init; }

    /// <summary>The leg, as <see cref="IncomingLeg.LegId"/> named it. It has to be of the conference's provider and account.</summary>
    public required string LegId { get; init; }

    /// <summary>Whose leg it is, as the application knows: it becomes <see cref="Participant.Destination"/>.</summary>
    public required Destination From { get; init; }

    /// <summary>Whether the participant joins muted. The default is false.</summary>
    public bool Muted { get; init; }

    /// <summary>Whether the conference ends for everybody when this participant leaves it. The default is false.</summary>
    public bool EndConferenceOnExit { get; init; }
}
