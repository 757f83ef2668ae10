using System.Text.Json;
using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx.Rtc;

/// <summary>One socket of Telnyx's browser SDK: JSON-RPC 2.0, each side with requests of its own.</summary>
internal sealed class RtcSocket(RtcFace face, Exchange exchange, SocketOutbox outbox, string voiceSdkId) : WireSocket(outbox)
{
    /// <summary>Never -32000: the SDK takes that for an invitation to log in again at once, for ever.</summary>
    private const int LoginIncorrect = -32001;
    private const int NoSuchCall = -32002;
    private const int NoSuchMethod = -32601;
    private const int MaxUnansweredPings = 2;
    private const int MaxIdLength = 100;
    private const int MaxKeys = 50;
    private long _requests;
    private int _unansweredPings;

    /// <summary>Who logged in; null before that, and once a newer socket took the session over.</summary>
    public RtcBrowser? Browser { get; set; }

    public void Ask(string method, JsonObject parameters) => Send(new JsonObject
    {
        ["jsonrpc"] = "2.0",
        ["id"] = ++_requests,
        ["method"] = method,
        ["params"] = parameters,
        ["voice_sdk_id"] = voiceSdkId,
    });

    public void Answer(JsonNode id, JsonObject result) => Send(new JsonObject
    {
        ["jsonrpc"] = "2.0",
        ["id"] = id.DeepClone(),
        ["result"] = result,
        ["voice_sdk_id"] = voiceSdkId,
    });

    /// <summary>Asks for a sign of life, or closes a socket that gave none for long.</summary>
    public void Ping(DateTimeOffset now)
    {
        if (_unansweredPings == MaxUnansweredPings)
        {
            Close(SocketClosing.Unexpected("Nothing was heard for too long."), now);
            return;
        }

        _unansweredPings++;
        Ask("telnyx_rtc.ping", []);
    }

    protected override void OnFrame(JsonObject frame, DateTimeOffset now)
    {
        _unansweredPings = 0;
        if (frame.ContainsKey("result") || frame.ContainsKey("error")) return;
        JsonNode id = IdOf(frame);
        if (frame.OptionalText("type") is { } type && type.StartsWith("debug_report_", StringComparison.Ordinal)) Answer(id, []);
        else Serve(id, frame.Text("method"), frame["params"] as JsonObject ?? [], now);
    }

    protected override void OnClosed(DateTimeOffset now) => face.Leave(this, now);

    private void Serve(JsonNode id, string method, JsonObject parameters, DateTimeOffset now)
    {
        if (method == "login") LogIn(id, parameters, now);
        else if (method == "telnyx_rtc.ping") Answer(id, new() { ["message"] = "PONG" });
        else if (Browser is not { } browser) Refuse(id, LoginIncorrect, "Login required");
        else if (method == "telnyx_rtc.gatewayState") Answer(id, RtcFrames.GatewayState(browser));
        else if (method == "telnyx_rtc.invite") Invite(id, browser, parameters, now);
        else if (CallOf(browser, parameters) is { } call) ServeCall(id, method, call, parameters, now);
        else Refuse(id, NoSuchCall, "CALL DOES NOT EXIST");
    }

    private void LogIn(JsonNode id, JsonObject parameters, DateTimeOffset now)
    {
        if (face.Registry.CredentialFor(parameters, now) is { } credential) face.LogIn(this, id, credential, parameters.OptionalText("sessid"), now);
        else Refuse(id, LoginIncorrect, "Login Incorrect");
    }

    private void Invite(JsonNode id, RtcBrowser browser, JsonObject parameters, DateTimeOffset now)
    {
        RtcInvitation dialled = RtcInvitation.Read(parameters);
        if (browser.Calls.ContainsKey(dialled.CallId)) throw new FrameException($"There is a call '{dialled.CallId}' already.");
        Answer(id, new() { ["message"] = "CALL CREATED", ["callID"] = dialled.CallId, ["sessid"] = browser.SessionId });
        face.Calls.Dial(browser, dialled, now);
    }

    private void ServeCall(JsonNode id, string method, RtcCall call, JsonObject parameters, DateTimeOffset now)
    {
        switch (method)
        {
            case "telnyx_rtc.answer" or "telnyx_rtc.attach":
                string sdp = parameters.Text("sdp");
                Answer(id, call.Result("CALL ANSWERED"));
                call.Line?.EndAnswered(sdp, now);
                break;
            case "telnyx_rtc.bye":
                Answer(id, call.Result("CALL ENDED"));
                face.Calls.HangUp(call, parameters.OptionalText("cause"), now);
                break;
            case "telnyx_rtc.modify":
                Modify(id, call, parameters, now);
                break;
            case "telnyx_rtc.info":
                Answer(id, call.Result("SENT"));
                Press(call.Leg, parameters.OptionalText("dtmf") ?? string.Empty, now);
                break;
            // Everything the bridge has to know stands in the complete offers and answers.
            case "telnyx_rtc.candidate" or "telnyx_rtc.endOfCandidates":
                Answer(id, call.Result("OK"));
                break;
            default:
                Refuse(id, NoSuchMethod, $"There is no {method}");
                break;
        }
    }

    private void Press(Leg leg, string keys, DateTimeOffset now)
    {
        if (leg.State != LegState.Answered) return;
        foreach (char key in keys.Where(Keypad.Has).Take(MaxKeys)) exchange.PressDigit(leg, key.ToString(), now);
    }

    private void Modify(JsonNode id, RtcCall call, JsonObject parameters, DateTimeOffset now)
    {
        string action = parameters.Text("action");
        if (action == "updateMedia") call.Update(id, parameters.Text("sdp"), now);
        else if (call.Hold(action)) Answer(id, call.HoldResult(action));
        else throw new FrameException($"'{action}' is no action of modify.");
    }

    private void Refuse(JsonNode id, int code, string message) => Send(new JsonObject
    {
        ["jsonrpc"] = "2.0",
        ["id"] = id.DeepClone(),
        ["error"] = new JsonObject { ["code"] = code, ["message"] = message },
        ["voice_sdk_id"] = voiceSdkId,
    });

    /// <summary>It goes back in every answer, so it has to be short.</summary>
    private static JsonNode IdOf(JsonObject frame) => frame["id"]?.GetValueKind() switch
    {
        JsonValueKind.Number => frame["id"]!,
        JsonValueKind.String when frame["id"]!.GetValue<string>().Length <= MaxIdLength => frame["id"]!,
        _ => throw new FrameException("A request needs an 'id': a number or a short text."),
    };

    /// <summary>The id stands in the dialog's parameters, or beside them.</summary>
    private static RtcCall? CallOf(RtcBrowser browser, JsonObject parameters)
    {
        string? callId = (parameters["dialogParams"] as JsonObject)?.OptionalText("callID") ?? parameters.OptionalText("callID");
        return callId is null ? null : browser.Calls.GetValueOrDefault(callId);
    }
}
