using ColdCall.Emulator.Core;
using ColdCall.Emulator.Media;

namespace ColdCall.Emulator.Telnyx.Rtc;

/// <summary>The legs that lead to browsers.</summary>
internal sealed class RtcCalls(Exchange exchange, TelnyxAccount account, RtcRegistry registry, MediaPlane media, IdSource ids)
{
    public void Hear(ExchangeEvent happened)
    {
        switch (happened)
        {
            case ExchangeEvent.LegStarted: Ring(happened.Leg, happened.At); break;
            case ExchangeEvent.LegAnswered: WhenAnswered(happened.Leg, happened.At); break;
            case ExchangeEvent.LegEnded: End(happened.Leg, happened.Leg.Ending); break;
        }
    }

    /// <summary>Rings every leg that waits for a browser and has one now.</summary>
    public void RingWaiting(DateTimeOffset now)
    {
        foreach (Leg leg in media.Alive.ToArray()) Ring(leg, now);
    }

    /// <summary>A browser dials: the leg is parked until the application answers it.</summary>
    public void Dial(RtcBrowser browser, RtcInvitation dialled, DateTimeOffset now)
    {
        if (registry.CredentialOf(browser) is not { } credential || ApplicationOf(credential) is not { } application)
        {
            browser.Socket?.Ask("telnyx_rtc.bye", RtcFrames.NobodyToAsk(dialled.CallId));
            return;
        }

        var order = new DialOrder
        {
            Handle = DialRequest.NewCallControlId(ids),
            ConnectionId = credential.ConnectionId,
            From = string.IsNullOrEmpty(dialled.CallerNumber) ? credential.SipUsername : dialled.CallerNumber,
            To = dialled.To,
            Details = dialled.DetailsFor(application, credential),
        };
        var call = new RtcCall(dialled.CallId, browser, exchange.Receive(order, PhoneBehaviour.Browser, now), media) { OfferToAnswer = dialled.Sdp };
        browser.Calls.Add(call.Id, call);
        browser.Socket?.Ask("telnyx_rtc.ringing", RtcFrames.Progress(call));
    }

    /// <summary>
    /// The person at the browser ends the call, or refuses it. The SDK says busy where it means that, and also where it gives up a call of
    /// its own: Telnyx passes both on.
    /// </summary>
    public void HangUp(RtcCall call, string? cause, DateTimeOffset now)
    {
        call.Browser.Calls.Remove(call.Id);
        if (call.Leg.State == LegState.Ringing && cause == "USER_BUSY") exchange.Decline(call.Leg, now);
        else exchange.PutDown(call.Leg, now);
    }

    /// <summary>The browser is away, or another socket speaks for it: what rings there has to ring anew.</summary>
    public void Withdraw(RtcBrowser browser)
    {
        foreach (RtcCall call in browser.Calls.Values.Where(call => call.Leg is { State: LegState.Ringing, Direction: LegDirection.Outgoing }).ToArray())
        {
            browser.Calls.Remove(call.Id);
            call.SayGoodbye(ending: null);
            if (call.Line is { } line) media.Close(line);
        }
    }

    /// <summary>The browser stayed away for too long: its calls end as if the person had hung up.</summary>
    public void Abandon(RtcBrowser browser, DateTimeOffset now)
    {
        // The end of one may end another that sat in the same conference.
        while (browser.Calls.Count > 0) HangUp(browser.Calls.GetAt(0).Value, cause: null, now);
    }

    /// <summary>Ends all calls without a word to the exchange, which forgets them.</summary>
    public void Clear()
    {
        foreach (RtcBrowser browser in registry.All)
        {
            foreach (RtcCall call in browser.Calls.Values) call.SayGoodbye(LegEnding.Completed(Party.Caller));
            browser.Calls.Clear();
        }
    }

    private void Ring(Leg leg, DateTimeOffset now)
    {
        bool waits = leg is { State: LegState.Ringing, Direction: LegDirection.Outgoing, Order.Details: TelnyxLeg } && leg.Phone == PhoneBehaviour.Browser;
        if (!waits || media.LineOf(leg) is not null || registry.NewestOf(PhoneBook.SipUser(leg.Order.To)!, now) is not { } browser) return;
        var call = new RtcCall(ids.Uuid(), browser, leg, media);
        browser.Calls.Add(call.Id, call);
        media.Open(leg, call).Start(offer: null, now);
    }

    private void WhenAnswered(Leg leg, DateTimeOffset now)
    {
        if (CallOf(leg) is not { } call) return;
        if (leg.Direction == LegDirection.Incoming) media.Open(leg, call).Start(call.OfferToAnswer, now);
        else if (call.Line is null) End(leg, ending: null);
    }

    private void End(Leg leg, LegEnding? ending)
    {
        if (CallOf(leg) is not { } call) return;
        call.Browser.Calls.Remove(call.Id);
        call.SayGoodbye(ending);
    }

    private RtcCall? CallOf(Leg leg) => registry.All.SelectMany(browser => browser.Calls.Values).FirstOrDefault(call => call.Leg == leg);

    /// <summary>
    /// Who hears of a browser's call: the credential's connection if it has somewhere to send webhooks, else the application that has its id,
    /// else the only one there is.
    /// </summary>
    private TelnyxApplication? ApplicationOf(TelnyxCredential credential)
    {
        if (account.CredentialConnections.GetValueOrDefault(credential.ConnectionId)?.Receiver is { } own) return own;
        if (account.DialableApplication(credential.ConnectionId) is { } named) return named;
        string[] dialable = [.. account.Applications.Keys.Where(id => account.DialableApplication(id) is not null)];
        return dialable.Length == 1 ? account.Applications[dialable[0]] : null;
    }
}
