namespace Dialer.Calls;

/// <summary>Why a call is over.</summary>
internal enum CallCause
{
    HungUp,
    Ended,
    Busy,
    NoAnswer,
    Rejected,
    InvalidNumber,
    Unreachable,
    AgentNeverJoined,
    AgentLeft,
    Interrupted,
    TimeLimit,
    Failed,
}
