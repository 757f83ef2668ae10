using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Media;

/// <summary>Who hears whom, what else, and what is recorded of it.</summary>
/// <param name="lineOf">The line of a leg, where it has one.</param>
internal sealed class MixTable(Func<Leg, MediaLine?> lineOf)
{
    /// <param name="alive">All legs that ring or talk.</param>
    /// <param name="rolling">What is recorded now.</param>
    public JsonObject Of(IEnumerable<Leg> alive, IEnumerable<Deck> rolling)
    {
        IEnumerable<Leg> legs = alive.Where(leg => leg.State == LegState.Answered || lineOf(leg) is not null);
        return new JsonObject
        {
            ["type"] = "mix",
            ["legs"] = Json.Array(legs.Select(Row)),
            ["recordings"] = Json.Array(rolling.Select(Row)),
        };
    }

    private JsonObject Row(Leg leg)
    {
        // Whoever is in no conference, or on hold, hears nobody and nothing.
        List<Participant> around = leg.Participant is { Joined: true } here && !IsOnHold(here) ? here.Conference.Participants : [];
        return new JsonObject
        {
            ["leg"] = leg.Id,
            ["voice"] = VoiceOf(leg),
            ["hears"] = Json.Array(around.Where(other => other.Leg != leg && IsHeardBy(leg, other)).Select(other => other.Leg.Id)),
            ["tone"] = around.Exists(other => other is { Joined: false, Leg.Order.EarlyMedia: true }) ? "ringback" : null,
        };
    }

    private JsonObject Row(Deck deck) => new()
    {
        ["recording"] = deck.Recording.Id,
        ["take"] = deck.Take,
        ["channels"] = deck.Recording.Conference is { } conference ? ChannelsOf(deck.Recording, conference) : ChannelsOf(deck.Recording),
        ["beep"] = deck is { Take: 1, Recording.Order.Beeps: true } ? Json.Array(LegsOf(deck.Recording).Select(leg => leg.Id)) : [],
    };

    private static IEnumerable<Leg> LegsOf(Recording recording) => recording.Conference is { } conference
        ? conference.Participants.Where(participant => participant.Joined).Select(participant => participant.Leg)
        : [recording.Leg];

    /// <summary>Of two channels, the first is that of the leg that the conference was made from.</summary>
    private JsonArray ChannelsOf(Recording recording, Conference conference)
    {
        string[] heard = [.. conference.Participants.Where(IsHeardByAll).Select(participant => participant.Leg.Id)];
        if (recording.Order.Channels == 1) return [Channel(voices: heard)];
        return [Channel(voices: heard.Where(leg => leg == recording.Leg.Id)), Channel(voices: heard.Where(leg => leg != recording.Leg.Id))];
    }

    /// <summary>What the person at the leg says, muted or not, and what that person hears.</summary>
    private static JsonArray ChannelsOf(Recording recording)
    {
        string[] leg = [recording.Leg.Id];
        return recording.Order switch
        {
            { Track: RecordingTrack.Inbound } => [Channel(voices: leg)],
            { Track: RecordingTrack.Outbound } => [Channel(ears: leg)],
            { Channels: 1 } => [Channel(voices: leg, ears: leg)],
            _ => [Channel(voices: leg), Channel(ears: leg)],
        };
    }

    private static JsonObject Channel(IEnumerable<string>? voices = null, IEnumerable<string>? ears = null) => new()
    {
        ["voices"] = Json.Array(voices ?? []),
        ["ears"] = Json.Array(ears ?? []),
    };

    private string VoiceOf(Leg leg)
    {
        if (lineOf(leg) is not null) return "peer";
        if (leg.Phone.Reaction != PhoneReaction.Answer) return "none";
        return leg.Phone.IsMachine ? "machine" : "parrot";
    }

    private bool IsHeardBy(Leg listener, Participant participant) => participant.Seat.Role == "whisper"
        ? Speaks(participant) && participant.Seat.Whispers.Contains(listener.Handle)
        : IsHeardByAll(participant);

    private bool IsHeardByAll(Participant participant) => Speaks(participant) && participant.Seat.Role is not ("monitor" or "whisper");

    private bool Speaks(Participant participant) => participant.Joined && !participant.Seat.Muted && !IsOnHold(participant);

    private bool IsOnHold(Participant participant) => participant.IsOnHold || lineOf(participant.Leg) is { IsHeldByEnd: true };
}
