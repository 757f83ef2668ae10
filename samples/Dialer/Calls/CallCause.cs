using System.Text.Json.Serialization;
using Dialer.Hosting;

namespace Dialer.Calls;

/// <summary>Why a call is over.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<CallCause>))]
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
