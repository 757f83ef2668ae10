using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary><c>/call_events</c>: what became of each leg, whether anybody was told of it or not.</summary>
internal sealed class CallEventEndpoints(Exchange exchange)
{
    public IEnumerable<TelnyxRoute> Routes => [new TelnyxRoute("GET", "call_events", "list_call_events", List)];

    private WireReply List(TelnyxCommand command)
    {
        IEnumerable<CallEvent> all = exchange.Legs.Where(leg => leg.Order.Details is TelnyxLeg).SelectMany(EventsOf);
        CallEvent[] passed = [.. all.Where(each => Passes(command, each)).OrderBy(each => each.At)];
        return TelnyxReply.List(command, passed, Show);
    }

    private static IEnumerable<CallEvent> EventsOf(Leg leg)
    {
        yield return new(leg, TelnyxEventTypes.CallInitiated, leg.CreatedAt);
        if (leg.AnsweredAt is { } answered) yield return new(leg, TelnyxEventTypes.CallAnswered, answered);
        if (leg.EndedAt is { } ended) yield return new(leg, TelnyxEventTypes.CallHangup, ended);
    }

    private static bool Passes(TelnyxCommand command, CallEvent each) =>
        Is(command, "leg_id", each.Leg.Id)
        && Is(command, "application_session_id", each.Leg.SessionId)
        && Is(command, "connection_id", each.Leg.Order.ConnectionId)
        && Is(command, "from", each.Leg.Order.From)
        && Is(command, "to", each.Leg.Order.To)
        && Is(command, "type", "webhook")
        && Is(command, "name", each.Name);

    private static bool Is(TelnyxCommand command, string filter, string? actual) =>
        command.Request.Parameter($"filter[{filter}]") is not { } wanted || wanted == actual;

    private static JsonObject Show(CallEvent each) => new()
    {
        ["record_type"] = "call_event",
        ["call_leg_id"] = each.Leg.Id,
        ["call_session_id"] = each.Leg.SessionId,
        ["event_timestamp"] = Json.Time(each.At),
        ["name"] = each.Name,
        ["type"] = "webhook",
        ["metadata"] = new JsonObject(),
    };

    private sealed record CallEvent(Leg Leg, string Name, DateTimeOffset At);
}
