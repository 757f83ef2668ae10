using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Twilio.Rtc;

/// <summary>What browsers are told.</summary>
internal static class TwilioRtcFrames
{
    public static JsonObject Connected(TwilioGrant grant, DateTimeOffset now) => new()
    {
        ["edge"] = "emulator",
        ["region"] = "emulator",
        ["home"] = "us1",
        ["gateway"] = "emulator",
        ["token"] = new JsonObject { ["identity"] = grant.Identity, ["ttl"] = (long)(grant.ExpiresAt - now).TotalSeconds },
    };

    public static JsonObject Error(int code, string message, string? callSid = null) =>
        Json.Known(("callsid", callSid), ("error", new JsonObject { ["code"] = code, ["message"] = message }));

    public static JsonObject Of(TwilioRtcCall call) => new() { ["callsid"] = call.Leg.Handle };

    public static JsonObject Invitation(TwilioRtcCall call, string sdp)
    {
        string[] destination = call.Leg.Order.To.Split('?', 2);
        return new JsonObject
        {
            ["callsid"] = call.Leg.Handle,
            ["sdp"] = sdp,
            ["parameters"] = Json.Known(
                ("CallSid", call.Leg.Handle),
                ("From", call.Leg.Order.From),
                ("To", destination[0]),
                ("AccountSid", call.Leg.Order.ConnectionId),
                ("ApiVersion", "2010-04-01"),
                ("Params", destination.ElementAtOrDefault(1))),
        };
    }

    public static JsonObject Answer(TwilioRtcCall call, string? sdp) =>
        Json.Known(("callsid", call.Leg.Handle), ("sdp", sdp), ("reconnect", call.ReconnectToken));

    public static JsonObject Goodbye(TwilioRtcCall call, LegEnding ending) => ReasonOf(ending) is { } reason
        ? Error(reason.Code, reason.Message, call.Leg.Handle)
        : Of(call);

    /// <summary>Null for an end that needs no explanation.</summary>
    private static (int Code, string Message)? ReasonOf(LegEnding ending) => ending.Cause switch
    {
        EndCause.NoMedia => (53405, ending.Detail!),
        EndCause.NoInstructions => (31002, ending.Detail!),
        EndCause.Busy => (31486, "Busy Here"),
        EndCause.Rejected => (31603, "Decline"),
        _ => null,
    };
}
