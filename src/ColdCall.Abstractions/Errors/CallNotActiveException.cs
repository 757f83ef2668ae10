namespace ColdCall;

/// <summary>A command needs a participant that is in the conference, and this one is not, or its leg has just ended. A normal race.</summary>
public sealed class CallNotActiveException : ColdCallException
{
    /// <summary>Makes the error.</summary>
    /// <param name="participant">The participant.</param>
    /// <param name="state">Its state.</param>
    /// <param name="innerException">The provider's answer, if it was asked.</param>
    public CallNotActiveException(ParticipantId participant, ParticipantState state, Exception? innerException = null)
        : base($"Participant {participant} is {state} and not in its conference.", innerException)
    {
        Participant = participant;
        State = state;
    }

    /// <summary>The participant.</summary>
    public ParticipantId Participant { get; }

    /// <summary>Its state when the command was tried.</summary>
    public ParticipantState State { get; }
}
