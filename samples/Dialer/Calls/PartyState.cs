using System.Text.Json.Serialization;
using Dialer.Hosting;

namespace Dialer.Calls;

/// <summary>How far one side of a call has come. Within one try of ringing it only ever moves on.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<PartyState>))]
internal enum PartyState
{
    Waiting,
    Dialing,
    Ringing,
    Answered,
    Joined,
    Ended,
}
