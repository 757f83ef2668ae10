using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Telnyx.Rtc;

/// <summary>The parameters of the requests that a browser is sent.</summary>
internal static class RtcFrames
{
    public static JsonObject Invitation(RtcCall call, string sdp)
    {
        bool dialledByUs = call.Leg.Direction == LegDirection.Outgoing;
        JsonObject parameters = Parties(call, dialledByUs ? "outbound" : "inbound");
        parameters["sdp"] = sdp;
        if (TelnyxAccount.DetailsOf(call.Leg).ClientState is { } state) parameters["client_state"] = state;
        parameters["dialogParams"] = Dialog(call);
        return parameters;
    }

    /// <summary>To a browser that dialled: it rings, or it is answered.</summary>
    public static JsonObject Progress(RtcCall call)
    {
        JsonObject parameters = Parties(call, "inbound");
        parameters["dialogParams"] = Dialog(call);
        return parameters;
    }

    public static JsonObject Dialog(RtcCall call) =>
        new() { ["custom_headers"] = TelnyxAccount.DetailsOf(call.Leg).CustomHeaders?.DeepClone() ?? new JsonArray() };

    public static JsonObject GatewayState(RtcBrowser browser) => new()
    {
        ["params"] = new JsonObject { ["state"] = "REGED", ["call_report_id"] = browser.CallReportId, ["dc"] = "emu1", ["region"] = "local" },
        ["sessid"] = browser.SessionId,
    };

    /// <summary>To a browser that dialled although no application could answer it.</summary>
    public static JsonObject NobodyToAsk(string callId) => new()
    {
        ["callID"] = callId,
        ["cause"] = "CALL_REJECTED",
        ["causeCode"] = 21,
        ["sipCode"] = 403,
        ["sipReason"] = "No application with a webhook URL has the id of the credential's connection, and there is not exactly one to choose",
    };

    public static JsonObject Goodbye(RtcCall call, LegEnding? ending)
    {
        (string cause, int code) = CauseOf(ending);
        int status = ending?.SipStatus ?? 487;
        return new JsonObject
        {
            ["callID"] = call.Id,
            ["cause"] = cause,
            ["causeCode"] = code,
            ["sipCode"] = status,
            ["sipReason"] = ending?.Detail ?? ReasonOf(status),
            ["sip_call_id"] = call.Leg.Id,
        };
    }

    private static JsonObject Parties(RtcCall call, string direction) => new()
    {
        ["callID"] = call.Id,
        ["caller_id_name"] = TelnyxAccount.DetailsOf(call.Leg).CallerName ?? string.Empty,
        ["caller_id_number"] = call.Leg.Order.From,
        ["callee_id_name"] = string.Empty,
        ["callee_id_number"] = PhoneBook.SipUser(call.Leg.Order.To) ?? call.Leg.Order.To,
        ["display_direction"] = direction,
        ["telnyx_call_control_id"] = call.Leg.Handle,
        ["telnyx_session_id"] = call.Leg.SessionId,
        ["telnyx_leg_id"] = call.Leg.Id,
    };

    /// <summary>The cause as FreeSWITCH names and numbers it. Null: another browser, or nobody at a browser, answered.</summary>
    private static (string Cause, int Code) CauseOf(LegEnding? ending) => ending?.Cause switch
    {
        null or EndCause.Cancelled or EndCause.NoAnswer or EndCause.TimedOut => ("ORIGINATOR_CANCEL", 487),
        EndCause.Busy => ("USER_BUSY", 17),
        EndCause.Rejected => ("CALL_REJECTED", 21),
        EndCause.NoMedia => ("INCOMPATIBLE_DESTINATION", 88),
        EndCause.TimeLimit => ("ALLOTTED_TIMEOUT", 602),
        _ => ("NORMAL_CLEARING", 16),
    };

    private static string ReasonOf(int status) => status switch
    {
        200 => "OK",
        486 => "Busy Here",
        487 => "Request Terminated",
        603 => "Decline",
        _ => "Failure",
    };
}
