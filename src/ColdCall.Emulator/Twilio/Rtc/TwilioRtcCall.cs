using ColdCall.Emulator.Core;
using ColdCall.Emulator.Media;

namespace ColdCall.Emulator.Twilio.Rtc;

/// <summary>A leg as a browser sees it.</summary>
internal sealed class TwilioRtcCall(Leg leg, TwilioRtcSocket socket, string reconnectToken, MediaPlane media) : ILineEnd
{
    public Leg Leg { get; } = leg;

    /// <summary>What the browser names after its socket was lost, to have the call again.</summary>
    public string ReconnectToken { get; } = reconnectToken;

    /// <summary>Null while the browser is away.</summary>
    public TwilioRtcSocket? Socket { get; private set; } = socket;

    /// <summary>Grows whenever the browser loses its socket.</summary>
    public int Absences { get; private set; }

    /// <summary>The browser's own name for a call that it makes, until it knows ours.</summary>
    public string? TemporaryId { get; init; }

    /// <summary>The last that the browser described. The same again says that its connection is still the same.</summary>
    public string? Described { get; private set; }

    /// <summary>Null while nothing is to be heard yet, and once the leg has no audio or another end.</summary>
    public MediaLine? Line => media.LineOf(Leg) is { } line && line.End == this ? line : null;

    public string Kind => "agent";

    public bool IsRinging => Leg.State == LegState.Ringing;

    /// <summary>The SDK offers anew only some seconds after its connection went silent.</summary>
    public TimeSpan ReturnsWithin => TimeSpan.FromSeconds(30);

    /// <summary>For what it is told of, or asks about, once it went away and came back.</summary>
    public bool IsCalled(string callSid) => callSid == Leg.Handle || callSid == TemporaryId;

    public void Offer(string sdp, int take, DateTimeOffset now) => Socket?.Say("invite", TwilioRtcFrames.Invitation(this, sdp));

    public void Answer(string sdp, DateTimeOffset now) => Socket?.Say("answer", TwilioRtcFrames.Answer(this, sdp));

    /// <summary>
    /// A browser that still rings is called anew. One that talks takes no offer: it notices the loss by itself and then offers
    /// (<c>reinvite</c>).
    /// </summary>
    public void Reconnect(DateTimeOffset now)
    {
        if (!IsRinging) return;
        Socket?.Say("cancel", TwilioRtcFrames.Of(this));
        Line?.Start(offer: null, now);
    }

    /// <summary>The browser accepts a call, and is told how to have it again.</summary>
    public void Accept(string sdp, DateTimeOffset now)
    {
        if (Line is not { State: LineState.Offered } line) return;
        Described = sdp;
        line.EndAnswered(sdp, now);
        Socket?.Say("answer", TwilioRtcFrames.Answer(this, sdp: null));
    }

    /// <summary>The browser offers: for the first time, or because its connection broke.</summary>
    public void Propose(string sdp, DateTimeOffset now)
    {
        Described = sdp;
        Line?.Start(sdp, now);
    }

    /// <summary>The application answered the call that the browser makes.</summary>
    public void Connect(DateTimeOffset now) => media.Open(Leg, this).Start(Described, now);

    public void Detach()
    {
        Socket = null;
        Absences++;
    }

    /// <summary>The browser came back on another socket: with the connection that it had, or as a page that was loaded anew.</summary>
    public void Resume(TwilioRtcSocket another, string sdp, DateTimeOffset now)
    {
        Socket = another;
        if (IsRinging) Described = sdp;
        else if (sdp != Described) Propose(sdp, now);
        else Socket.Say("answer", TwilioRtcFrames.Answer(this, sdp: null));
    }

    /// <summary>The end, for whatever reason; null if somebody else has answered.</summary>
    public void SayGoodbye(LegEnding? ending)
    {
        bool stopsRinging = Leg is { Direction: LegDirection.Outgoing, AnsweredAt: null } || ending is null;
        Socket?.Say(stopsRinging ? "cancel" : "hangup", stopsRinging ? TwilioRtcFrames.Of(this) : TwilioRtcFrames.Goodbye(this, ending!));
    }
}
