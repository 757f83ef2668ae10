using System.Text;
using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Telnyx;
using ColdCall.Emulator.Twilio;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Control;

/// <summary>The control API's own JSON.</summary>
internal static class ControlJson
{
    public static JsonObject Call(Leg leg) => new()
    {
        ["provider"] = ProviderOf(leg),
        ["id"] = leg.Handle,
        ["leg_id"] = leg.Id,
        ["session_id"] = leg.SessionId,
        ["connection_id"] = leg.Order.ConnectionId,
        ["direction"] = DirectionOf(leg),
        ["from"] = leg.Order.From,
        ["to"] = leg.Order.To,
        ["identity"] = leg.Identity,
        ["behaviour"] = leg.Phone.Name,
        ["state"] = StateOf(leg),
        ["rings"] = leg.Rings,
        ["client_state"] = (leg.Order.Details as TelnyxLeg)?.ClientState,
        ["conference_id"] = leg.Participant?.Conference.Id,
        ["created_at"] = Json.Time(leg.CreatedAt),
        ["answered_at"] = Json.Time(leg.AnsweredAt),
        ["ended_at"] = Json.Time(leg.EndedAt),
        ["hangup_cause"] = leg.Ending is { } ending ? TelnyxPayload.CauseOf(ending.Cause) : null,
        ["hangup_source"] = leg.Ending is { } ended ? TelnyxPayload.SourceOf(ended.By) : null,
        ["sip_status"] = leg.Ending?.SipStatus,
        ["end_detail"] = leg.Ending?.Detail,
    };

    public static JsonObject Conference(Conference conference) => new()
    {
        ["provider"] = ProviderOf(conference.Owner),
        ["id"] = conference.Id,
        ["name"] = conference.Name,
        ["connection_id"] = conference.ConnectionId,
        ["status"] = ConferenceResource.StatusOf(conference),
        ["end_reason"] = ConferenceResource.EndReasonOf(conference.End),
        ["created_at"] = Json.Time(conference.CreatedAt),
        ["ended_at"] = conference.IsActive ? null : Json.Time(conference.UpdatedAt),
        ["participants"] = Json.Array(conference.Participants.Select(Participant)),
    };

    public static JsonObject Recording(Recording recording, DateTimeOffset now) => new()
    {
        ["provider"] = ProviderOf(recording.Leg),
        ["id"] = recording.Id,
        ["conference_id"] = recording.Conference?.Id,
        ["conference_name"] = recording.Conference?.Name,
        ["leg_id"] = recording.Leg.Id,
        ["to"] = recording.Leg.Order.To,
        ["identity"] = recording.Leg.Identity,
        ["state"] = StateOf(recording),
        ["channels"] = RecordingResource.ChannelsOf(recording),
        ["started_at"] = Json.Time(recording.StartedAt),
        ["ended_at"] = Json.Time(recording.EndedAt),
        ["duration_ms"] = (long)(recording.SavedAt is null ? recording.LengthAt(now) : recording.Length).TotalMilliseconds,
        ["file"] = recording.SavedAt is null ? null : $"/_emulator/recordings/{recording.Id}",
    };

    public static JsonObject Phone(KeyValuePair<string, PhoneBehaviour> phone) => new()
    {
        [phone.Key.StartsWith('+') ? "number" : "identity"] = phone.Key,
        ["behaviour"] = phone.Value.Name,
        ["answer_after_ms"] = phone.Value.Reaction == PhoneReaction.Answer ? phone.Value.After.TotalMilliseconds : null,
        ["hang_up_after_ms"] = phone.Value.HangsUpAfter?.TotalMilliseconds,
    };

    /// <summary>What applications need to be let in, and to verify webhooks.</summary>
    public static JsonObject Keys(Emulation emulation) => new()
    {
        ["telnyx"] = new JsonObject { ["public_key"] = emulation.Account.PublicKey },
        ["twilio"] = new JsonObject
        {
            ["account_sid"] = emulation.TwilioAccount.Sid,
            ["auth_token"] = emulation.TwilioAccount.AuthToken,
            ["api_keys"] = new JsonObject(emulation.TwilioAccount.ApiKeys.Select(key => KeyValuePair.Create(key.Key, (JsonNode?)key.Value))),
        },
    };

    public static JsonObject Ring(KeyValuePair<string, int> ring) => new() { ["to"] = ring.Key, ["rings"] = ring.Value };

    public static JsonObject Clock(Emulation emulation) => new()
    {
        ["now"] = Json.Time(emulation.Now),
        ["offset_seconds"] = emulation.Offset.TotalSeconds,
    };

    public static JsonObject Fault(FaultRule rule) => new()
    {
        ["id"] = rule.Id,
        ["on"] = rule.On,
        [rule.On == "command" ? "operation" : "event"] = rule.Name,
        ["kind"] = FaultNames.Of(rule.Kind),
        ["acts"] = rule.On == "command" ? rule.AfterActing ? "after" : "before" : null,
        ["status"] = rule.Kind == FaultKind.Status ? rule.Status : null,
        ["retry_after"] = rule.RetryAfter,
        ["body"] = rule.Body,
        ["delay_ms"] = rule.Delay.TotalMilliseconds,
        ["delay_max_ms"] = rule.MaxDelay?.TotalMilliseconds,
        ["copies"] = rule.Kind == FaultKind.Duplicate ? rule.Copies : null,
        ["behind"] = rule.Kind == FaultKind.Reorder ? rule.Behind : null,
        ["probability"] = rule.Probability,
        ["times"] = rule.Times,
        ["left"] = rule.Left,
        ["struck"] = rule.Struck,
    };

    public static JsonObject LogEntry(WireLogEntry entry) => new()
    {
        ["sequence"] = entry.Sequence,
        ["time"] = Json.Time(entry.At),
        ["kind"] = entry.Kind,
        ["provider"] = entry.Provider,
        [entry.Kind == "command" ? "operation" : "event"] = entry.Name,
        ["event_id"] = entry.EventId,
        ["method"] = entry.Method,
        ["address"] = entry.Address,
        ["attempt"] = entry.Attempt,
        ["status"] = entry.Status,
        ["failure"] = entry.Failure,
        ["fault"] = entry.Fault,
        ["leg_id"] = entry.LegId,
        ["conference_id"] = entry.ConferenceId,
        ["body"] = BodyOf(entry.Body),
    };

    private static string DirectionOf(Leg leg)
    {
        if (leg.Order.Details is TelnyxLeg) return TelnyxPayload.DirectionOf(leg);
        return leg.Direction == LegDirection.Incoming ? "incoming" : "outgoing";
    }

    private static string ProviderOf(Leg leg) => leg.Order.Details is TwilioLeg ? "twilio" : "telnyx";

    private static string StateOf(Leg leg) => leg.State switch
    {
        LegState.Ringing => leg.Direction == LegDirection.Outgoing ? "ringing" : "parked",
        LegState.Answered => "answered",
        _ => "ended",
    };

    private static string StateOf(Recording recording) => recording switch
    {
        { SavedAt: not null } => "saved",
        { EndedAt: not null } => "ended",
        { IsPaused: true } => "paused",
        _ => "recording",
    };

    private static JsonObject Participant(Participant participant) => new()
    {
        ["call_id"] = participant.Leg.Handle,
        ["leg_id"] = participant.Leg.Id,
        ["to"] = participant.Leg.Order.To,
        ["identity"] = participant.Leg.Identity,
        ["status"] = participant.Joined ? "joined" : "joining",
        ["muted"] = participant.Seat.Muted,
        ["on_hold"] = participant.IsOnHold,
        ["role"] = participant.Seat.Role,
        ["whispers_to"] = Json.Array(participant.Seat.Whispers),
    };

    /// <summary>JSON as JSON, anything else as the text it is.</summary>
    private static JsonNode? BodyOf(string text) =>
        text.Length == 0 ? null : Json.TryParse(Encoding.UTF8.GetBytes(text)) ?? JsonValue.Create(text);
}
