namespace ColdCall.Conformance.Tests.Support;

/// <summary>What every provider tells, whatever its own name for it.</summary>
public enum News
{
    Ringing,
    Answered,
    Joined,
    Left,
    Ended,
    ConferenceStarted,
    ConferenceEnded,
}
