using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Media;

/// <summary>The frames that pages are sent.</summary>
internal static class PageFrames
{
    public static JsonObject Bridge(bool elected) => new() { ["type"] = "bridge", ["elected"] = elected };

    public static JsonObject Status(string status) => new() { ["type"] = "status", ["bridge"] = status };

    public static JsonObject MakeOffer(MediaLine line) => OfLine("make_offer", line);

    public static JsonObject MakeAnswer(MediaLine line, string sdp) => OfLine("make_answer", line, sdp);

    public static JsonObject SetAnswer(MediaLine line, string sdp) => OfLine("set_answer", line, sdp);

    public static JsonObject Drop(Leg leg) => new() { ["type"] = "drop", ["leg"] = leg.Id };

    public static JsonObject Ring(Leg leg) => WithNumbers(new() { ["type"] = "ring", ["leg"] = leg.Id }, leg);

    public static JsonObject RingEnd(Leg leg, string reason) => new() { ["type"] = "ring_end", ["leg"] = leg.Id, ["reason"] = reason };

    public static JsonObject Offer(Leg leg, int take, string sdp) =>
        WithNumbers(new() { ["type"] = "offer", ["leg"] = leg.Id, ["take"] = take, ["sdp"] = sdp }, leg);

    public static JsonObject Ended(Leg leg, string reason) => new() { ["type"] = "ended", ["leg"] = leg.Id, ["reason"] = reason };

    private static JsonObject OfLine(string type, MediaLine line, string? sdp = null)
    {
        var frame = new JsonObject { ["type"] = type, ["leg"] = line.Leg.Id, ["take"] = line.Take };
        if (sdp is not null) frame["sdp"] = sdp;
        return frame;
    }

    private static JsonObject WithNumbers(JsonObject frame, Leg leg)
    {
        frame["from"] = leg.Order.From;
        frame["to"] = leg.Order.To;
        return frame;
    }
}
