using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Media;

/// <summary>One of the emulator's own pages in a browser: it may bridge audio, be a phone, or both.</summary>
internal sealed class Page(MediaPlane plane, Exchange exchange, SocketOutbox outbox) : WireSocket(outbox), IBridgeCandidate
{
    private bool? _shownElected;
    private string? _shownStatus;

    /// <summary><c>switchboard</c> or <c>bridge</c>; null until it said so.</summary>
    public string? Kind { get; private set; }

    /// <summary>Null until it said so.</summary>
    public bool? AudioRuns { get; private set; }

    public bool IsPhone { get; private set; }

    /// <summary>The only number it rings for; null for every virtual phone.</summary>
    public string? Number { get; private set; }

    /// <summary>The legs it was told to ring for.</summary>
    public List<Leg> Ringing { get; } = [];

    public bool CanBridge => AudioRuns == true;

    public bool IsPreferred => Kind == "switchboard";

    /// <summary>Tells the page who bridges, where that is news to it.</summary>
    public void Show(Page? bridge)
    {
        if (Kind is null) return;
        bool elected = bridge == this;
        if (AudioRuns is not null && _shownElected != elected) Send(PageFrames.Bridge(elected));
        if (AudioRuns is not null) _shownElected = elected;
        string status = bridge is null ? "none" : elected ? "this" : "elsewhere";
        if (_shownStatus != status) Send(PageFrames.Status(status));
        _shownStatus = status;
    }

    protected override void OnFrame(JsonObject frame, DateTimeOffset now)
    {
        string type = frame.Text("type");
        if (Kind is null && type != "hello") throw new FrameException("The first frame must be 'hello'.");
        switch (type)
        {
            case "hello": SayHello(frame); break;
            case "audio": AudioRuns = frame.Flag("running"); break;
            case "phone": (IsPhone, Number) = (true, frame.OptionalText("number")); break;
            case "pick_up" or "reject" or "hang_up" or "digit": ActAsPerson(type, frame, now); break;
            case "offer" or "answer" or "failed" or "lost": Negotiate(type, frame, now); break;
            case "recorded": Record(frame, now); break;
        }
    }

    protected override void OnClosed(DateTimeOffset now) => plane.RemovePage(this, now);

    private void SayHello(JsonObject frame)
    {
        string kind = frame.Text("page");
        if (Kind is not null) throw new FrameException("'hello' is said once.");
        Kind = kind is "switchboard" or "bridge" ? kind : throw new FrameException("'page' must be 'switchboard' or 'bridge'.");
    }

    /// <summary>What comes too late, or concerns another's call, does nothing.</summary>
    private void ActAsPerson(string type, JsonObject frame, DateTimeOffset now)
    {
        string? digit = type == "digit" ? frame.Text("digit") : null;
        if (digit is not null && (digit.Length > 1 || !Keypad.Has(digit[0])))
            throw new FrameException($"'digit' must be one of {Keypad.Keys}.");
        if (plane.FindLeg(frame.Text("leg")) is not { } leg) return;
        bool holds = plane.LineOf(leg)?.End is PhoneEnd end && end.Page == this;
        if (type == "pick_up" && Ringing.Contains(leg)) PickUp(leg, now);
        else if (type == "reject" && Ringing.Contains(leg) && leg.State == LegState.Ringing) exchange.PutDown(leg, now);
        else if (type == "hang_up" && holds) exchange.PutDown(leg, now);
        else if (digit is not null && holds && leg.State == LegState.Answered) exchange.PressDigit(leg, digit, now);
    }

    /// <summary>The first to pick up has the call; the others stop ringing.</summary>
    private void PickUp(Leg leg, DateTimeOffset now)
    {
        if (leg.State != LegState.Ringing || plane.LineOf(leg) is not null) return;
        Ringing.Remove(leg);
        plane.Open(leg, new PhoneEnd(plane, this, leg)).Start(offer: null, now);
    }

    /// <summary>A piece of a recording; only from the page that bridges, whose sound it is.</summary>
    private void Record(JsonObject frame, DateTimeOffset now)
    {
        (string recording, int take, int at) = (frame.Text("recording"), frame.Whole("take"), frame.Whole("at"));
        byte[] samples = frame.Base64("samples");
        if (plane.Bridge == this) plane.Recorder.Write(recording, take, at, samples, now);
    }

    private void Negotiate(string type, JsonObject frame, DateTimeOffset now)
    {
        int take = frame.Whole("take");
        string? sdp = type is "offer" or "answer" ? frame.Text("sdp") : null;
        string? reason = type == "failed" ? frame.Text("reason") : null;
        if (plane.FindLeg(frame.Text("leg")) is not { } leg || plane.LineOf(leg) is not { } line || line.Take != take) return;
        bool bridges = plane.Bridge == this;
        bool holds = line.End is PhoneEnd end && end.Page == this;
        // One page may be both the bridge and the phone: what the line waits for tells which of them speaks.
        if (type == "offer" && bridges) line.BridgeOffered(sdp!, now);
        else if (type == "answer" && bridges && line.State == LineState.Answering) line.BridgeAnswered(sdp!, now);
        else if (type == "answer" && holds) line.EndAnswered(sdp!, now);
        else if (type == "failed" && (bridges || holds)) line.Fail(reason!, now);
        else if (type == "lost" && bridges) line.Lose(now);
    }
}
