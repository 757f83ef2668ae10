namespace ColdCall;

/// <summary>How far a participant has come. It only ever moves to a greater value; values may be skipped.</summary>
public enum ParticipantState
{
    /// <summary>Not rung yet: the participant named by <see cref="DialRequest.After"/> has to join first.</summary>
    Waiting = 0,

    /// <summary>Recorded, and asked of the provider or about to be.</summary>
    Dialing = 1,

    /// <summary>Asked of the provider without a usable answer. It is never asked again: events and the provider's lists decide.</summary>
    Unconfirmed = 2,

    /// <summary>The provider has the leg and rings it.</summary>
    Ringing = 3,

    /// <summary>Answered, but not in the conference yet.</summary>
    Answered = 4,

    /// <summary>Answered and in the conference.</summary>
    Joined = 5,

    /// <summary>Out of the conference; the leg is about to end.</summary>
    Left = 6,

    /// <summary>The leg has ended, or will never exist. <see cref="Participant.Cause"/> says why.</summary>
    Ended = 7,
}
