using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary>Saved recordings as Telnyx shows them.</summary>
internal static class RecordingResource
{
    public static JsonObject Recording(Recording recording, string link) => Json.Known(
        ("record_type", "recording"),
        ("id", recording.Id),
        ("source", recording.Conference is null ? "call" : "conference"),
        ("initiated_by", TelnyxRecording.Of(recording).InitiatedBy),
        ("status", "completed"),
        ("channels", ChannelsOf(recording)),
        ("conference_id", recording.Conference?.Id),
        ("call_control_id", recording.Leg.Handle),
        ("call_leg_id", recording.Leg.Id),
        ("call_session_id", recording.Leg.SessionId),
        ("connection_id", recording.Leg.Order.ConnectionId),
        ("from", recording.Leg.Order.From),
        ("to", recording.Leg.Order.To),
        ("duration_millis", (int)recording.Length.TotalMilliseconds),
        ("download_urls", new JsonObject { ["wav"] = link }),
        ("recording_started_at", Json.Time(recording.StartedAt)),
        ("recording_ended_at", Json.Time(recording.EndedAt)),
        ("created_at", Json.Time(recording.SavedAt)),
        ("updated_at", Json.Time(recording.SavedAt)));

    public static string ChannelsOf(Recording recording) => recording.Order.Channels == 2 ? "dual" : "single";
}
