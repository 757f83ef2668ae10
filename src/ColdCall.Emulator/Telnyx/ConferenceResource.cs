using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary>Conferences and participants as Telnyx shows them.</summary>
internal static class ConferenceResource
{
    /// <summary>A site, not the spelling of the request's region.</summary>
    public const string Region = "sv1";

    public static JsonObject Conference(Conference conference) => Json.Known(
        ("record_type", "conference"),
        ("id", conference.Id),
        ("name", conference.Name),
        ("status", StatusOf(conference)),
        ("region", Region),
        ("connection_id", conference.ConnectionId),
        ("created_at", Json.Time(conference.CreatedAt)),
        ("updated_at", Json.Time(conference.UpdatedAt)),
        ("expires_at", Json.Time(conference.ExpiresAt)),
        ("end_reason", EndReasonOf(conference.End)),
        ("ended_by", EndedBy(conference)));

    public static JsonObject Participant(Participant participant) => new()
    {
        ["record_type"] = "participant",
        ["id"] = participant.Id,
        ["call_control_id"] = participant.Leg.Handle,
        ["call_leg_id"] = participant.Leg.Id,
        ["conference"] = new JsonObject { ["id"] = participant.Conference.Id, ["name"] = participant.Conference.Name },
        ["status"] = participant.Joined ? "joined" : "joining",
        ["muted"] = participant.Seat.Muted,
        ["on_hold"] = participant.IsOnHold,
        ["end_conference_on_exit"] = participant.Seat.EndsConference,
        ["soft_end_conference_on_exit"] = participant.Seat.SoftEndsConference,
        ["whisper_call_control_ids"] = Json.Array(participant.Seat.Whispers),
        ["created_at"] = Json.Time(participant.CreatedAt),
        ["updated_at"] = Json.Time(participant.UpdatedAt),
    };

    public static string StatusOf(Conference conference) => conference.Status switch
    {
        ConferenceStatus.Waiting => "init",
        ConferenceStatus.InProgress => "in_progress",
        _ => "completed",
    };

    public static string? EndReasonOf(ConferenceEnd? end) => end switch
    {
        null => null,
        ConferenceEnd.AllLeft => "all_left",
        ConferenceEnd.HostLeft => "host_left",
        ConferenceEnd.TimeExceeded => "time_exceeded",
        _ => "ended_via_api",
    };

    private static JsonObject? EndedBy(Conference conference) => conference.EndedBy is not { } leg ? null : new JsonObject
    {
        ["call_control_id"] = leg.Handle,
        ["call_session_id"] = leg.SessionId,
    };
}
