namespace ColdCall;

/// <summary>A participant was to be dialed into a conference that has ended or is ending.</summary>
public sealed class ConferenceEndedException : ColdCallException
{
    /// <summary>Makes the error.</summary>
    /// <param name="conference">The conference that has ended.</param>
    public ConferenceEndedException(ConferenceId conference)
        : base($"Conference {conference} has ended or is ending; nothing was rung. Open another conference.") => Conference = conference;

    /// <summary>The conference that has ended.</summary>
    public ConferenceId Conference { get; }
}
