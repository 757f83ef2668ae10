using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Media;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx.Rtc;

/// <summary>A leg as a browser sees it, under the browser's own id for it.</summary>
internal sealed class RtcCall(string id, RtcBrowser browser, Leg leg, MediaPlane media) : ILineEnd
{
    private JsonNode? _update;

    public string Id { get; } = id;

    public RtcBrowser Browser { get; } = browser;

    public Leg Leg { get; } = leg;

    /// <summary>The offer of a browser that dialled, until the application answers.</summary>
    public string? OfferToAnswer { get; set; }

    /// <summary>Null while nothing is to be heard yet, and once the leg has no audio or another end.</summary>
    public MediaLine? Line => media.LineOf(Leg) is { } line && line.End == this ? line : null;

    public string Kind => "agent";

    public bool IsRinging => Leg.State == LegState.Ringing;

    /// <summary>Rings the browser, or, with a call that it had before, brings it back.</summary>
    public void Offer(string sdp, int take, DateTimeOffset now)
    {
        _update = null;
        JsonObject parameters = RtcFrames.Invitation(this, sdp);
        Browser.Socket?.Ask(Leg.State == LegState.Ringing ? "telnyx_rtc.invite" : "telnyx_rtc.attach", parameters);
    }

    public void Answer(string sdp, DateTimeOffset now)
    {
        if (_update is { } request)
        {
            _update = null;
            Browser.Socket?.Answer(request, new() { ["action"] = "updateMedia", ["callID"] = Id, ["sdp"] = sdp });
            return;
        }

        Browser.Socket?.Ask("telnyx_rtc.media", new() { ["callID"] = Id, ["sdp"] = sdp, ["dialogParams"] = RtcFrames.Dialog(this) });
        Browser.Socket?.Ask("telnyx_rtc.answer", RtcFrames.Progress(this));
    }

    /// <summary>The browser was away: it may have been loaded anew and know nothing of what it offered.</summary>
    public void Resume(DateTimeOffset now)
    {
        OfferToAnswer = null;
        Line?.Start(offer: null, now);
    }

    /// <summary>A browser takes a new offer only after it came back.</summary>
    public void Reconnect(DateTimeOffset now) => Browser.Socket?.Close(SocketClosing.ComeBack("Another page bridges the audio now."), now);

    /// <summary>The browser changed its network or its devices and offers anew.</summary>
    public void Update(JsonNode request, string sdp, DateTimeOffset now)
    {
        if (IsRinging || Line is not { } line) throw new FrameException("There is no media to update yet.");
        _update = request.DeepClone();
        line.Start(sdp, now);
    }

    /// <returns>False if there is no such action.</returns>
    public bool Hold(string action)
    {
        bool? wanted = action switch { "hold" => true, "unhold" => false, "toggleHold" => Line is { IsHeldByEnd: false }, _ => null };
        if (wanted is { } held && Line is { } line) line.IsHeldByEnd = held;
        return wanted is not null;
    }

    public JsonObject HoldResult(string action) => new()
    {
        ["callID"] = Id,
        ["action"] = action,
        ["holdState"] = Line is { IsHeldByEnd: true } ? "held" : "active",
        ["sessid"] = Browser.SessionId,
    };

    public JsonObject Result(string message) => new() { ["message"] = message, ["callID"] = Id, ["sessid"] = Browser.SessionId };

    public void SayGoodbye(LegEnding? ending) => Browser.Socket?.Ask("telnyx_rtc.bye", RtcFrames.Goodbye(this, ending));
}
