namespace ColdCall;

/// <summary>Why a participant's part is over, in the same words for every provider.</summary>
public enum ParticipantEndCause
{
    /// <summary>The person hung up after having answered.</summary>
    HungUp = 0,

    /// <summary>The application, or somebody else on its side of the leg, removed the participant or cancelled the ringing.</summary>
    Removed = 1,

    /// <summary>The conference was ended.</summary>
    ConferenceEnded = 2,

    /// <summary>The line was busy.</summary>
    Busy = 3,

    /// <summary>Nobody answered within <see cref="DialRequest.RingTimeout"/>.</summary>
    NoAnswer = 4,

    /// <summary>The call was declined.</summary>
    Rejected = 5,

    /// <summary>The number or address does not exist.</summary>
    InvalidDestination = 6,

    /// <summary>The destination cannot be reached now: a phone without network, or an agent with no page open.</summary>
    Unreachable = 7,

    /// <summary><see cref="DialRequest.MaxDuration"/> was reached.</summary>
    TimeLimit = 8,

    /// <summary>The participant named by <see cref="DialRequest.After"/> ended, or did not join in time; nothing was rung.</summary>
    PrerequisiteEnded = 9,

    /// <summary>The provider refused the dial, or could not be reached; nothing was rung. <see cref="Participant.CauseDetail"/> has its words.</summary>
    Refused = 10,

    /// <summary>The outcome of the dial was unknown, and the provider's lists show that no leg came of it.</summary>
    NotPlaced = 11,

    /// <summary>The outcome of the dial is unknown and could not be found out: a person has to look at the provider.</summary>
    NeedsOperator = 12,

    /// <summary>Any other failure. <see cref="Participant.CauseDetail"/> has the provider's words.</summary>
    Failed = 13,

    /// <summary>
    /// The guard did not let it be rung when its turn came, although it had when it was asked for: the settings have changed since. Nothing was rung;
    /// <see cref="Participant.CauseDetail"/> says why.
    /// </summary>
    NotAllowed = 14,
}
