using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Twilio.Rtc;

/// <summary>One socket of Twilio's browser SDK: a type and its payload in every frame, and single newlines to be heard.</summary>
internal sealed class TwilioRtcSocket(TwilioRtcFace face, Exchange exchange, SocketOutbox outbox, string origin) : WireSocket(outbox)
{
    private const int Unauthenticated = 31204;
    private const int MaxKeys = 50;
    private static readonly byte[] Beat = "\n"u8.ToArray();

    /// <summary>How the browser reaches us: <c>http://localhost:5081</c>.</summary>
    public string Origin { get; } = origin;

    /// <summary>What it may do; null until it showed a token.</summary>
    public TwilioGrant? Grant { get; set; }

    public DateTimeOffset RegisteredAt { get; set; }

    /// <summary>Grows with every registration; 0 while it is not registered and does not want to be called.</summary>
    public long Registration { get; set; }

    /// <summary>How long the browser means to try to come back, once the socket is lost.</summary>
    public TimeSpan ReturnsWithin { get; set; }

    public void Say(string type, JsonObject payload) => Send(new JsonObject { ["type"] = type, ["version"] = "1.6", ["payload"] = payload });

    public void Refuse(TwilioTokenException refused) => Say("error", TwilioRtcFrames.Error(refused.Code, refused.Message));

    /// <summary>Without it the browser would take the connection for dead. Whether the browser lives is seen by the WebSocket itself.</summary>
    public void BeatOnce() => SendSignOfLife(Beat);

    protected override bool IsSignOfLife(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept((byte)'\n', (byte)'\r') < 0;

    protected override void OnFrame(JsonObject frame, DateTimeOffset now)
    {
        string type = frame.Text("type");
        JsonObject payload = frame["payload"] as JsonObject ?? [];
        if (type == "listen") face.Listen(this, payload, now);
        else if (Grant is null) Say("error", TwilioRtcFrames.Error(Unauthenticated, "Listen with an access token first."));
        else if (type == "register") face.Register(this, payload.Members("media").Flag("audio"), now);
        else if (type == "invite") Invite(payload, now);
        else if (face.Calls.Find(this, payload.Text("callsid")) is { } call) Serve(type, call, payload, now);
    }

    protected override void OnClosed(DateTimeOffset now) => face.Leave(this, now);

    private void Invite(JsonObject payload, DateTimeOffset now)
    {
        (string callSid, string sdp) = (payload.Text("callsid"), payload.Text("sdp"));
        if (payload.OptionalText("reconnect") is { } token) face.Calls.Resume(this, callSid, token, sdp, now);
        else face.Calls.Dial(this, callSid, sdp, (payload["twilio"] as JsonObject)?.OptionalText("params") ?? string.Empty, now);
    }

    /// <summary>What we do not know, or what comes too late, does nothing.</summary>
    private void Serve(string type, TwilioRtcCall call, JsonObject payload, DateTimeOffset now)
    {
        switch (type)
        {
            case "answer": call.Accept(payload.Text("sdp"), now); break;
            case "reinvite": call.Propose(payload.Text("sdp"), now); break;
            case "hangup" or "reject": face.Calls.HangUp(call, now); break;
            case "dtmf": Press(call.Leg, payload.Text("dtmf"), now); break;
            case "message": Say("ack", Acknowledgement(call, payload)); break;
        }
    }

    private void Press(Leg leg, string keys, DateTimeOffset now)
    {
        if (leg.State != LegState.Answered) return;
        foreach (char key in keys.Where(Keypad.Has).Take(MaxKeys)) exchange.PressDigit(leg, key.ToString(), now);
    }

    private static JsonObject Acknowledgement(TwilioRtcCall call, JsonObject message)
    {
        JsonObject payload = TwilioRtcFrames.Of(call);
        payload["acktype"] = "message";
        payload["voiceeventsid"] = message.Text("voiceeventsid");
        return payload;
    }
}
