using System.Text.Json.Serialization;
using Dialer.Hosting;

namespace Dialer.Calls;

/// <summary>What the agent says came of a call.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<CallOutcome>))]
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
