using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Twilio;

/// <summary>Finds the leg and the conference that a command was about: in its answer, or else in its path.</summary>
internal static class TwilioLogIds
{
    public static void Fill(WireLogEntry entry, WireRequest request, WireReply reply, Exchange exchange)
    {
        JsonNode? answer = reply.Body.IsEmpty ? null : Json.TryParse(reply.Body.Span);
        string[] words = [.. request.Path.Split('/', '.')];
        string? call = (string?)answer?["call_sid"] ?? words.FirstOrDefault(word => TwilioSid.Is("CA", word)) ?? SidOf(answer, "CA");
        entry.LegId = call is null ? null : exchange.FindLeg(call)?.Id;
        entry.ConferenceId = (string?)answer?["conference_sid"] ?? words.FirstOrDefault(word => TwilioSid.Is("CF", word));
    }

    private static string? SidOf(JsonNode? answer, string prefix) => (string?)answer?["sid"] is { } sid && TwilioSid.Is(prefix, sid) ? sid : null;
}
