namespace Dialer.Calls;

/// <summary>What the agent says came of a call.</summary>
internal enum CallOutcome
{
    Interested,
    CallBack,
    NotInterested,
    NoAnswer,
    WrongNumber,
    DoNotCall,
    Other,
}
