using System.Text.Json;
using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary>Finds the leg and the conference that a command was about: in its path, its body or its answer.</summary>
internal static class TelnyxLogIds
{
    public static void Fill(WireLogEntry entry, WireRequest request, WireReply reply, Exchange exchange)
    {
        string[] path = request.Path.Trim('/').Split('/');
        string? id = path.Length > 1 ? Uri.UnescapeDataString(path[1]) : null;
        if (path[0] == "calls" && id is not null) entry.LegId = exchange.FindLeg(id)?.Id;
        if (path[0] == "conferences" && id is not null) entry.ConferenceId = (exchange.FindConference(id) ?? exchange.FindConferenceNamed(id))?.Id;
        FillFromBody(entry, request, exchange);
        FillFromAnswer(entry, reply);
    }

    private static void FillFromBody(WireLogEntry entry, WireRequest request, Exchange exchange)
    {
        if (request.Body.IsEmpty || Json.TryParse(request.Body.Span) is not JsonObject body) return;
        if (TextOf(body["call_control_id"]) is { } handle) entry.LegId ??= exchange.FindLeg(handle)?.Id;
    }

    private static void FillFromAnswer(WireLogEntry entry, WireReply reply)
    {
        if (entry.Name is not ("dial" or "create_conference") || Json.TryParse(reply.Body.Span)?["data"] is not JsonObject data) return;
        if (entry.Name == "dial") entry.LegId = TextOf(data["call_leg_id"]);
        else entry.ConferenceId = TextOf(data["id"]);
    }

    private static string? TextOf(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
