using System.Globalization;
using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary><c>/calls</c> and <c>/connections/{id}/active_calls</c>.</summary>
internal sealed class CallEndpoints(Exchange exchange, TelnyxAccount account, IdSource ids)
{
    public IEnumerable<TelnyxRoute> Routes =>
    [
        new TelnyxRoute("POST", "calls", "dial", Dial) { IsRemembered = true },
        new TelnyxRoute("GET", "calls/*", "get_call", Get),
        new TelnyxRoute("POST", "calls/*/actions/answer", "answer", Answer) { IsRemembered = true },
        new TelnyxRoute("POST", "calls/*/actions/hangup", "hangup", HangUp) { IsRemembered = true },
        new TelnyxRoute("POST", "calls/*/actions/reject", "reject", Reject) { IsRemembered = true },
        new TelnyxRoute("PUT", "calls/*/actions/client_state_update", "client_state_update", UpdateClientState),
        new TelnyxRoute("GET", "connections/*/active_calls", "list_active_calls", ListActive),
    ];

    private WireReply Dial(TelnyxCommand command)
    {
        Leg leg = exchange.Dial(DialRequest.Read(command.Body, exchange, account, ids), command.Now);
        JsonObject data = CallResource.Call(leg, command.Now);
        // Dialling is asynchronous: the leg is never alive yet when Telnyx answers.
        data["is_alive"] = false;
        return TelnyxReply.Data(data);
    }

    private WireReply Get(TelnyxCommand command) => TelnyxReply.Data(CallResource.Call(exchange.LegOf(command.Id), command.Now));

    private WireReply Answer(TelnyxCommand command)
    {
        command.Body.Check(FieldRule.ClientState, FieldRule.WebAddress("webhook_url"));
        return Act(command, leg => exchange.Answer(leg, command.Now));
    }

    private WireReply HangUp(TelnyxCommand command)
    {
        command.Body.Check(FieldRule.ClientState);
        return Act(command, leg => exchange.HangUp(leg, command.Now));
    }

    private WireReply Reject(TelnyxCommand command)
    {
        command.Body.Check(FieldRule.ClientState, FieldRule.Choice("cause", "CALL_REJECTED", "USER_BUSY").Required());
        return Act(command, leg => exchange.Reject(leg, command.Body.Text("cause") == "USER_BUSY", command.Now));
    }

    private WireReply UpdateClientState(TelnyxCommand command)
    {
        command.Body.Check(FieldRule.ClientState.Required());
        return Act(command, Exchange.RequireAlive);
    }

    private WireReply Act(TelnyxCommand command, Action<Leg> act)
    {
        Leg leg = exchange.LegOf(command.Id);
        ClientStates.With(leg, command.Body, () => act(leg));
        return TelnyxReply.Accepted;
    }

    private WireReply ListActive(TelnyxCommand command)
    {
        if (!account.HasConnection(command.Id)) throw new TelnyxErrorException(TelnyxErrors.NotFound("/connection_id"));
        Leg[] alive = [.. exchange.Legs.Where(leg => leg.IsAlive && leg.Order.ConnectionId == command.Id)];
        int limit = TelnyxReply.PageParameter(command, "page[limit]", 20, 250);
        // Telnyx's own SDK walks this list by number, although it is one of cursors.
        int skipped = (TelnyxReply.PageParameter(command, "page[number]", 1, 100_000) - 1) * limit;
        Leg[] page = PageOf(alive[Math.Min(skipped, alive.Length)..], Cursor(command, "page[after]"), Cursor(command, "page[before]"), limit);
        return WireReply.Of(200, new JsonObject
        {
            ["data"] = Json.Array(page.Select(leg => (JsonNode)CallResource.ActiveCall(leg, command.Now))),
            ["meta"] = CursorMeta(command.Id, alive, page, limit),
        });
    }

    private static Leg[] PageOf(Leg[] alive, long? after, long? before, int limit)
    {
        if (before is null) return [.. alive.Where(leg => leg.Number > (after ?? 0)).Take(limit)];
        return [.. alive.Where(leg => leg.Number < before).TakeLast(limit)];
    }

    private static JsonObject CursorMeta(string id, Leg[] alive, Leg[] page, int limit)
    {
        bool more = page.Length > 0 && alive[^1].Number > page[^1].Number;
        bool less = page.Length > 0 && alive[0].Number < page[0].Number;
        string? after = page.Length > 0 ? CursorOf(page[^1]) : null;
        string? before = page.Length > 0 ? CursorOf(page[0]) : null;
        string root = string.Create(CultureInfo.InvariantCulture, $"/v2/connections/{id}/active_calls?page[limit]={limit}");
        return new JsonObject
        {
            ["cursors"] = Json.Known(("after", after), ("before", before)),
            ["next"] = more ? $"{root}&page[after]={after}" : null,
            ["previous"] = less ? $"{root}&page[before]={before}" : null,
            ["total_items"] = alive.Length,
        };
    }

    private static string CursorOf(Leg leg) => string.Create(CultureInfo.InvariantCulture, $"v1:{leg.Number}");

    private static long? Cursor(TelnyxCommand command, string name)
    {
        if (command.Request.Parameter(name) is not { } text) return null;
        string digits = text.StartsWith("v1:", StringComparison.Ordinal) ? text[3..] : string.Empty;
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : throw new TelnyxErrorException(TelnyxErrors.Invalid($"/{name}", "The cursor is not valid."));
    }
}
