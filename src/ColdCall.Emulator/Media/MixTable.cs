using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Media;

/// <summary>Who hears whom, and what else.</summary>
/// <param name="lineOf">The line of a leg, where it has one.</param>
internal sealed class MixTable(Func<Leg, MediaLine?> lineOf)
{
    /// <param name="alive">All legs that ring or talk.</param>
    public JsonObject Of(IEnumerable<Leg> alive)
    {
        IEnumerable<Leg> legs = alive.Where(leg => leg.State == LegState.Answered || lineOf(leg) is not null);
        return new JsonObject { ["type"] = "mix", ["legs"] = Json.Array(legs.Select(Row)) };
    }

    private JsonObject Row(Leg leg)
    {
        // Whoever is in no conference, or on hold, hears nobody and nothing.
        List<Participant> around = leg.Participant is { Joined: true } here && !IsOnHold(here) ? here.Conference.Participants : [];
        return new JsonObject
        {
            ["leg"] = leg.Id,
            ["voice"] = VoiceOf(leg),
            ["hears"] = Json.Array(around.Where(other => other.Leg != leg && IsHeard(other)).Select(other => other.Leg.Id)),
            ["tone"] = around.Exists(other => !other.Joined) ? "ringback" : null,
        };
    }

    private string VoiceOf(Leg leg)
    {
        if (lineOf(leg) is not null) return "peer";
        if (leg.Phone.Reaction != PhoneReaction.Answer) return "none";
        return leg.Phone.IsMachine ? "machine" : "parrot";
    }

    private bool IsHeard(Participant participant) => participant.Joined && !participant.Seat.Muted && !IsOnHold(participant);

    private bool IsOnHold(Participant participant) => participant.IsOnHold || lineOf(participant.Leg) is { IsHeldByEnd: true };
}
