using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary>Legs as Telnyx shows them.</summary>
internal static class CallResource
{
    public static JsonObject Call(Leg leg, DateTimeOffset now) => Json.Known(
        ("record_type", "call"),
        ("call_control_id", leg.Handle),
        ("call_leg_id", leg.Id),
        ("call_session_id", leg.SessionId),
        ("client_state", TelnyxAccount.DetailsOf(leg).ClientState),
        ("is_alive", leg.IsAlive),
        ("call_duration", Duration(leg, now)),
        ("start_time", Json.Time(leg.CreatedAt)),
        ("end_time", Json.Time(leg.EndedAt)));

    /// <summary>Here a client state is required, so it is empty where there is none.</summary>
    public static JsonObject ActiveCall(Leg leg, DateTimeOffset now) => new()
    {
        ["record_type"] = "call",
        ["call_control_id"] = leg.Handle,
        ["call_leg_id"] = leg.Id,
        ["call_session_id"] = leg.SessionId,
        ["client_state"] = TelnyxAccount.DetailsOf(leg).ClientState ?? string.Empty,
        ["call_duration"] = Duration(leg, now),
    };

    private static int Duration(Leg leg, DateTimeOffset now) =>
        leg.AnsweredAt is { } start ? (int)((leg.EndedAt ?? now) - start).TotalSeconds : 0;
}
