using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Media;

/// <summary>Who hears whom, and what else.</summary>
internal static class MixTable
{
    /// <param name="legs">All legs that are alive.</param>
    /// <param name="lineOf">The line of a leg, where it has one.</param>
    public static JsonObject Of(IEnumerable<Leg> legs, Func<Leg, MediaLine?> lineOf)
    {
        Leg[] heard = [.. legs.Where(leg => leg.State == LegState.Answered || lineOf(leg) is not null)];
        return new JsonObject { ["type"] = "mix", ["legs"] = Json.Array(heard.Select(leg => Row(leg, heard, lineOf))) };
    }

    private static JsonObject Row(Leg leg, Leg[] all, Func<Leg, MediaLine?> lineOf) => new()
    {
        ["leg"] = leg.Id,
        ["voice"] = VoiceOf(leg, lineOf),
        ["hears"] = Json.Array(all.Where(speaker => speaker != leg && Hears(leg, speaker, lineOf)).Select(speaker => speaker.Id)),
        ["tone"] = HearsRingback(leg, lineOf) ? "ringback" : null,
    };

    private static string VoiceOf(Leg leg, Func<Leg, MediaLine?> lineOf)
    {
        if (lineOf(leg) is not null) return "peer";
        if (leg.Direction == LegDirection.Incoming || leg.Phone.Reaction != PhoneReaction.Answer) return "none";
        return leg.Phone.IsMachine ? "machine" : "parrot";
    }

    private static bool Hears(Leg listener, Leg speaker, Func<Leg, MediaLine?> lineOf) =>
        listener.Participant is { Joined: true } here && speaker.Participant is { Joined: true } there && here.Conference == there.Conference
        && !there.Seat.Muted && !IsOnHold(listener, lineOf) && !IsOnHold(speaker, lineOf);

    private static bool HearsRingback(Leg leg, Func<Leg, MediaLine?> lineOf) =>
        leg.Participant is { Joined: true } here && !IsOnHold(leg, lineOf) && here.Conference.Participants.Exists(other => !other.Joined);

    private static bool IsOnHold(Leg leg, Func<Leg, MediaLine?> lineOf) =>
        leg.Participant is { IsOnHold: true } || lineOf(leg) is { IsHeldByEnd: true };
}
