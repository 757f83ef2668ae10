using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Twilio;

/// <summary><c>/Calls</c>. No instructions are fetched: an answered call that is in no conference is connected to nobody.</summary>
internal sealed class TwilioCallEndpoints(Exchange exchange, TwilioAccount account, IdSource ids)
{
    public IEnumerable<TwilioRoute> Routes =>
    [
        new TwilioRoute("POST", "Calls", "CreateCall", Create),
        new TwilioRoute("GET", "Calls", "ListCall", List),
        new TwilioRoute("GET", "Calls/*", "FetchCall", command => WireReply.Of(200, Show(Find(command)))),
        new TwilioRoute("POST", "Calls/*", "UpdateCall", Update),
        new TwilioRoute("DELETE", "Calls/*", "DeleteCall", Delete),
    ];

    private WireReply Create(TwilioCommand command)
    {
        TwilioForm form = command.Form;
        if ((form.Text("Url") ?? form.Text("Twiml") ?? form.Text("ApplicationSid")) is null)
            throw new TwilioErrorException(new TwilioError(400, 21205, "One of Url, Twiml and ApplicationSid is required"));
        TwilioLeg details = TwilioDial.Details(command, "AsyncAmdStatusCallback", ids);
        Leg leg = exchange.Dial(TwilioDial.Read(command, account, details, TwilioSid.New("CA", ids)), command.Now);
        JsonObject call = Show(leg);
        // Dialling is asynchronous: it has never begun yet when Twilio answers.
        call["status"] = "queued";
        return WireReply.Of(201, call);
    }

    private WireReply List(TwilioCommand command)
    {
        WireRequest request = command.Request;
        IEnumerable<Leg> found = exchange.Legs.Where(leg => leg.Order.Details is TwilioLeg)
            .Where(leg => request.Parameter("To") is not { Length: > 0 } to || to == leg.Order.To)
            .Where(leg => request.Parameter("From") is not { Length: > 0 } from || from == leg.Order.From)
            .Where(leg => request.Parameter("Status") is not { Length: > 0 } status || status == TwilioWords.StatusOf(leg));
        return TwilioList.Of(command, "calls", [.. found.Reverse()], Show);
    }

    /// <summary>Canceling spares a call that was answered; completing ends every call.</summary>
    private WireReply Update(TwilioCommand command)
    {
        Leg leg = Find(command);
        string? status = command.Form.Choice("Status", "canceled", "completed");
        if (!leg.IsAlive) throw new TwilioErrorException(TwilioError.NotInProgress);
        if (command.Form.Callback("StatusCallback", "completed") is { } callback) TwilioLeg.Of(leg).StatusCallback = callback;
        if (status == "completed" || (status == "canceled" && leg.State == LegState.Ringing)) exchange.HangUp(leg, command.Now);
        return WireReply.Of(200, Show(leg));
    }

    private WireReply Delete(TwilioCommand command)
    {
        Leg leg = Find(command);
        if (leg.IsAlive) throw new TwilioErrorException(TwilioError.BadRequest);
        exchange.Forget(leg);
        return TwilioApi.Deleted;
    }

    private Leg Find(TwilioCommand command) =>
        exchange.FindLeg(command.Sid) is { Order.Details: TwilioLeg } leg ? leg : throw command.NotFound;

    private JsonObject Show(Leg leg) => TwilioResource.Call(leg, account);
}
