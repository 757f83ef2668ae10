using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Twilio.Twiml;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Twilio;

/// <summary><c>/Calls</c>: each follows the instructions that it was made with, or that it is redirected to.</summary>
internal sealed class TwilioCallEndpoints(Exchange exchange, TwilioAccount account, TwimlPlayer player, IdSource ids)
{
    private const int MaxTwiml = 4000;

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
        TwimlSource instructions = InstructionsIn(form) ?? throw new TwilioErrorException(TwilioError.NoInstructions);
        TwilioLeg details = TwilioDial.Details(command, "AsyncAmdStatusCallback", ids, instructions);
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

    /// <summary>A text that came along goes before an address, and that before an application.</summary>
    private TwimlSource? InstructionsIn(TwilioForm form)
    {
        if (form.Text("Twiml") is { } text)
            return text.Length <= MaxTwiml ? TwimlSource.Of(text) : throw new TwilioErrorException(TwilioError.Invalid("Twiml has at most 4000 characters"));
        if (form.Callback("Url") is { } url)
            return TwimlSource.At(url.Address, MethodIn(form, "Method"), form.Callback("FallbackUrl")?.Address, MethodIn(form, "FallbackMethod"));
        if (form.Text("ApplicationSid") is not { } sid) return null;
        return account.Applications.TryGetValue(sid, out TwilioApplication? application)
            ? application.Instructions
            : throw new TwilioErrorException(TwilioError.Invalid("ApplicationSid must be a TwiML application of this account"));
    }

    private static string MethodIn(TwilioForm form, string name) => form.Choice(name, "POST", "GET") ?? "POST";

    /// <summary>Canceling spares a call that was answered; completing ends every call. Only who talks can be told to do something else.</summary>
    private WireReply Update(TwilioCommand command)
    {
        Leg leg = Find(command);
        string? status = command.Form.Choice("Status", "canceled", "completed");
        TwimlSource? instructions = InstructionsIn(command.Form);
        if (!leg.IsAlive || (instructions is not null && leg.State != LegState.Answered)) throw new TwilioErrorException(TwilioError.NotInProgress);
        if (command.Form.Callback("StatusCallback", "completed") is { } callback) TwilioLeg.Of(leg).StatusCallback = callback;
        if (status == "completed" || (status == "canceled" && leg.State == LegState.Ringing)) exchange.HangUp(leg, command.Now);
        else if (instructions is not null) player.Redirect(leg, instructions, command.Now);
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
