namespace ColdCall;

/// <summary>A recording was asked for something that the conference does not allow now: nobody is in it, or nothing is being recorded.</summary>
public sealed class ConferenceNotRecordableException : ColdCallException
{
    /// <summary>Makes the error.</summary>
    /// <param name="conference">The conference.</param>
    /// <param name="reason">What stands in the way.</param>
    /// <param name="innerException">The provider's answer, if it was asked.</param>
    public ConferenceNotRecordableException(ConferenceId conference, string reason, Exception? innerException = null)
        : base($"Conference {conference}: {reason}", innerException) => Conference = conference;

    /// <summary>The conference.</summary>
    public ConferenceId Conference { get; }
}
