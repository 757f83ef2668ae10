using System.Text.Json.Serialization;
using Dialer.Hosting;

namespace Dialer.Calls;

/// <summary>How far a call has come.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<CallState>))]
internal enum CallState
{
    CallingAgent,
    Dialing,
    Ringing,
    Connected,
    Ending,
    Ended,
}
