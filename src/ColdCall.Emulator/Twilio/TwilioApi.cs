using ColdCall.Emulator.Core;
using ColdCall.Emulator.Media;
using ColdCall.Emulator.Twilio.Twiml;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Twilio;

/// <summary>Twilio's face: a request in, a reply out, in Twilio's order of checks: key, route, fields, state.</summary>
internal sealed class TwilioApi
{
    /// <summary>What deleting answers: nothing.</summary>
    public static WireReply Deleted { get; } = new(204, default);

    private readonly TwilioAccount _account;
    private readonly TwilioRoute[] _routes;

    public TwilioApi(Exchange exchange, TwilioAccount account, TwimlPlayer player, Recorder recorder, IdSource ids)
    {
        _account = account;
        _routes =
        [
            .. new TwilioCallEndpoints(exchange, account, player, ids).Routes,
            .. new TwilioConferenceEndpoints(exchange, account).Routes,
            .. new TwilioParticipantEndpoints(exchange, account, ids).Routes,
            .. new TwilioRecordingEndpoints(exchange, account, recorder).Routes,
            .. new TwilioCallRecordingEndpoints(exchange, account, ids).Routes,
            .. new TwilioConferenceRecordingEndpoints(exchange, account).Routes,
            .. new TwilioApplicationEndpoints(account, ids).Routes,
            .. new TwilioTokenEndpoints(account, ids).Routes,
        ];
        Operations = [.. _routes.Select(route => route.Operation)];
    }

    /// <summary>The names of all operations, as faults name them.</summary>
    public IReadOnlyList<string> Operations { get; }

    /// <summary>The operation of a request; null where there is none.</summary>
    public string? OperationOf(WireRequest request) => Find(request, out _)?.Operation;

    public WireReply Handle(WireRequest request, DateTimeOffset now)
    {
        if (!_account.Knows(request.Authorization))
            return TwilioError.Unauthenticated.Reply() with { Headers = [new("WWW-Authenticate", "Basic realm=\"Twilio API\"")] };
        try
        {
            TwilioRoute route = Find(request, out IReadOnlyList<string> path) ?? throw new TwilioErrorException(TwilioError.NotFound(request.Path));
            return route.Handle(new TwilioCommand(request, TwilioForm.Read(request.Body.Span), path, now));
        }
        catch (TwilioErrorException refused)
        {
            return refused.Error.Reply();
        }
        catch (RefusedException refused)
        {
            return TwilioError.Of(refused.Refusal, request.Path).Reply();
        }
    }

    private TwilioRoute? Find(WireRequest request, out IReadOnlyList<string> path)
    {
        path = [];
        string account = $"Accounts/{_account.Sid}/";
        if (!request.Path.StartsWith(account, StringComparison.Ordinal)) return null;
        foreach (TwilioRoute route in _routes)
        {
            if (!route.Matches(request.Method, request.Path[account.Length..], out IReadOnlyList<string>? values)) continue;
            path = values;
            return route;
        }

        return null;
    }
}
