using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary>Telnyx's face: a request in, a reply out, in Telnyx's order of checks: key, route, JSON, fields, state.</summary>
internal sealed class TelnyxApi
{
    private static readonly WireReply Unauthenticated = TelnyxError.Reply([TelnyxErrors.Unauthenticated]);

    private readonly TelnyxAccount _account;
    private readonly TelnyxRoute[] _routes;
    private readonly CommandMemory<WireReply> _memory = new();

    public TelnyxApi(Exchange exchange, TelnyxAccount account, IdSource ids)
    {
        _account = account;
        _routes =
        [
            .. new CallEndpoints(exchange, account, ids).Routes,
            .. new CallEventEndpoints(exchange).Routes,
            .. new ConferenceEndpoints(exchange).Routes,
            .. new ConferenceActionEndpoints(exchange).Routes,
            .. new RecordingActionEndpoints(exchange).Routes,
            .. new RecordingEndpoints(exchange, account.RecordingLinks).Routes,
            .. new ApplicationEndpoints(account, ids).Routes,
            .. new CredentialEndpoints(account, exchange.Phones, ids).Routes,
            .. new CredentialConnectionEndpoints(account).Routes,
            .. new PhoneNumberEndpoints(account).Routes,
            new TelnyxRoute("GET", "public_key", "public_key", PublicKey),
        ];
        Operations = [.. _routes.Select(route => route.Operation)];
    }

    /// <summary>The names of all operations, as faults name them.</summary>
    public IReadOnlyList<string> Operations { get; }

    /// <summary>The operation of a request; null where there is none.</summary>
    public string? OperationOf(WireRequest request) => Find(request, out _)?.Operation;

    public WireReply Handle(WireRequest request, DateTimeOffset now)
    {
        if (!_account.Knows(request.Authorization)) return Unauthenticated;
        try
        {
            return Route(request, now);
        }
        catch (TelnyxErrorException refused)
        {
            return TelnyxError.Reply(refused.Errors);
        }
        catch (RefusedException refused)
        {
            return TelnyxError.Reply([TelnyxErrors.Of(refused.Refusal)]);
        }
    }

    public void Forget() => _memory.Clear();

    private WireReply Route(WireRequest request, DateTimeOffset now)
    {
        if (Find(request, out IReadOnlyList<string> path) is not { } route) throw new TelnyxErrorException(TelnyxErrors.NoSuchRoute);
        var command = new TelnyxCommand(request, ReadBody(request), path, now);
        if (!route.IsRemembered) return route.Handle(command);
        command.Body.Check(FieldRule.CommandId);
        return command.Body.Text("command_id") is { Length: > 0 } id ? HandleOnce(route, command, id) : route.Handle(command);
    }

    /// <summary>Only what was done is remembered: a refused command may be sent again under its id.</summary>
    private WireReply HandleOnce(TelnyxRoute route, TelnyxCommand command, string id)
    {
        string scope = route.ScopeOf(command);
        if (_memory.Find(scope, id, command.Now) is { } first) return first;
        WireReply reply = route.Handle(command);
        _memory.Keep(scope, id, reply, command.Now);
        return reply;
    }

    private static Fields ReadBody(WireRequest request)
    {
        if (request.Method is "GET" or "DELETE" || request.Body.IsEmpty) return Fields.None;
        return Json.TryParse(request.Body.Span) is JsonObject body ? new Fields(body) : throw new TelnyxErrorException(TelnyxErrors.NotWellFormed);
    }

    private TelnyxRoute? Find(WireRequest request, out IReadOnlyList<string> path)
    {
        path = [];
        string[] segments = request.Path.Trim('/').Split('/');
        foreach (TelnyxRoute route in _routes)
        {
            if (!route.Matches(request.Method, segments, out IReadOnlyList<string>? values)) continue;
            path = values;
            return route;
        }

        return null;
    }

    private WireReply PublicKey(TelnyxCommand command) => TelnyxReply.Data(new JsonObject { ["record_type"] = "public_key", ["public"] = _account.PublicKey });
}
