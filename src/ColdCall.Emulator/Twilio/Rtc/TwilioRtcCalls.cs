using ColdCall.Emulator.Core;
using ColdCall.Emulator.Media;

namespace ColdCall.Emulator.Twilio.Rtc;

/// <summary>The legs that lead to browsers. Whoever knows the sockets says which of them is called under an identity.</summary>
internal sealed class TwilioRtcCalls(
    Exchange exchange, TwilioAccount account, MediaPlane media, Agenda agenda, IdSource ids, Func<string, DateTimeOffset, TwilioRtcSocket?> newestOf)
{
    private const int NotAllowed = 31201;
    private const int NoSuchApplication = 31001;
    private const int NotFound = 31404;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);
    private readonly List<TwilioRtcCall> _calls = [];

    public void Hear(ExchangeEvent happened)
    {
        switch (happened)
        {
            case ExchangeEvent.LegStarted: Ring(happened.Leg, happened.At); break;
            case ExchangeEvent.LegAnswered: WhenAnswered(happened.Leg, happened.At); break;
            case ExchangeEvent.LegEnded: End(happened.Leg, happened.Leg.Ending); break;
        }
    }

    public TwilioRtcCall? Find(TwilioRtcSocket socket, string callSid) => _calls.Find(call => call.Socket == socket && call.IsCalled(callSid));

    /// <summary>Rings every leg that waits for a browser and has one now.</summary>
    public void RingWaiting(DateTimeOffset now)
    {
        foreach (Leg leg in media.Alive.ToArray()) Ring(leg, now);
    }

    /// <summary>A browser dials: what becomes of it, the instructions of its TwiML application say.</summary>
    public void Dial(TwilioRtcSocket socket, string temporaryId, string sdp, string parameters, DateTimeOffset now)
    {
        TwilioGrant grant = socket.Grant!;
        if (grant.IsExpired(now) || grant.ApplicationSid is not { } sid)
        {
            socket.Say("hangup", TwilioRtcFrames.Error(NotAllowed, "The access token has expired, or its voice grant has no outgoing 'application_sid'.", temporaryId));
            return;
        }

        if (account.Applications.GetValueOrDefault(sid) is not { } application)
        {
            socket.Say("hangup", TwilioRtcFrames.Error(NoSuchApplication, $"There is no TwiML application {sid} in this account.", temporaryId));
            return;
        }

        TwilioBrowserCall made = TwilioBrowserCall.Read(grant, parameters);
        Leg leg = exchange.Receive(made.Order(application, account, socket.Origin, ids), PhoneBehaviour.Browser, now);
        var call = new TwilioRtcCall(leg, socket, ids.Hex(16), media) { TemporaryId = temporaryId };
        call.Propose(sdp, now);
        _calls.Add(call);
        socket.Say("ringing", TwilioRtcFrames.Of(call));
    }

    /// <summary>A browser wants a call again that it had on another socket.</summary>
    public void Resume(TwilioRtcSocket socket, string callSid, string token, string sdp, DateTimeOffset now)
    {
        TwilioRtcCall? call = _calls.Find(known => known.IsCalled(callSid) && known.ReconnectToken == token);
        if (call is null) socket.Say("hangup", TwilioRtcFrames.Error(NotFound, "The call has ended.", callSid));
        else call.Resume(socket, sdp, now);
    }

    /// <summary>The person at the browser ends the call, or refuses it.</summary>
    public void HangUp(TwilioRtcCall call, DateTimeOffset now)
    {
        _calls.Remove(call);
        exchange.PutDown(call.Leg, now);
    }

    /// <summary>A socket is lost. What rings there rings elsewhere, or when the browser comes back; what talks waits for it a while.</summary>
    public void Detach(TwilioRtcSocket socket, DateTimeOffset now)
    {
        foreach (TwilioRtcCall call in _calls.Where(call => call.Socket == socket).ToArray())
        {
            call.Detach();
            if (call.Leg is { State: LegState.Ringing, Direction: LegDirection.Outgoing }) Withdraw(call);
            else AwaitReturn(call, now + (socket.ReturnsWithin > Grace ? socket.ReturnsWithin : Grace));
        }

        RingWaiting(now);
    }

    /// <summary>Ends all calls without a word to the exchange, which forgets them.</summary>
    public void Clear()
    {
        foreach (TwilioRtcCall call in _calls) call.SayGoodbye(LegEnding.Completed(Party.Caller));
        _calls.Clear();
    }

    private void Ring(Leg leg, DateTimeOffset now)
    {
        bool waits = leg is { State: LegState.Ringing, Direction: LegDirection.Outgoing, Order.Details: TwilioLeg } && leg.Phone == PhoneBehaviour.Browser;
        if (!waits || media.LineOf(leg) is not null || newestOf(PhoneBook.ClientOf(leg.Order.To)!, now) is not { } socket) return;
        var call = new TwilioRtcCall(leg, socket, ids.Hex(16), media);
        _calls.Add(call);
        media.Open(leg, call).Start(offer: null, now);
    }

    private void WhenAnswered(Leg leg, DateTimeOffset now)
    {
        if (CallOf(leg) is not { } call) return;
        if (leg.Direction == LegDirection.Incoming) call.Connect(now);
        else if (call.Line is null) End(leg, ending: null);
    }

    private void End(Leg leg, LegEnding? ending)
    {
        if (CallOf(leg) is not { } call) return;
        _calls.Remove(call);
        call.SayGoodbye(ending);
    }

    private void Withdraw(TwilioRtcCall call)
    {
        _calls.Remove(call);
        if (call.Line is { } line) media.Close(line);
    }

    /// <summary>The browser stayed away for too long: the call ends as if the person had hung up.</summary>
    private void AwaitReturn(TwilioRtcCall call, DateTimeOffset due)
    {
        int absence = call.Absences;
        agenda.At(due, at =>
        {
            if (call.Socket is null && call.Absences == absence && _calls.Contains(call)) HangUp(call, at);
        });
    }

    private TwilioRtcCall? CallOf(Leg leg) => _calls.Find(call => call.Leg == leg);
}
