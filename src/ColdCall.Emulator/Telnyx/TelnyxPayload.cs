using System.Globalization;
using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary>The payloads of events as the live service sends them, which is not quite how its schema describes them.</summary>
internal static class TelnyxPayload
{
    public static JsonObject Of(ExchangeEvent happened, string type, RecordingLinks links) => happened switch
    {
        ExchangeEvent.LegStarted => Initiated(happened.Leg),
        ExchangeEvent.LegAnswered => Answered(happened.Leg),
        ExchangeEvent.LegEnded => Hangup(happened.Leg),
        ExchangeEvent.DigitPressed pressed => Digit(pressed),
        ExchangeEvent.AnswererKnown => With(Call(happened.Leg), "result", AnswererResult(happened.Leg)),
        ExchangeEvent.GreetingEnded => With(Call(happened.Leg), "result", GreetingResult(happened.Leg, type)),
        ExchangeEvent.ConferenceEnded ended => EndedConference(ended.Conference),
        ExchangeEvent.RecordingSaved saved => SavedRecording(saved.Recording, links.Of(saved.Recording, saved.At)),
        _ => ForConference(ConferenceOf(happened)!, happened.Leg),
    };

    public static Conference? ConferenceOf(ExchangeEvent happened) => happened switch
    {
        ExchangeEvent.ConferenceCreated created => created.Conference,
        ExchangeEvent.ParticipantJoined joined => joined.Conference,
        ExchangeEvent.ParticipantLeft left => left.Conference,
        ExchangeEvent.ConferenceEnded ended => ended.Conference,
        ExchangeEvent.RecordingSaved saved => saved.Recording.Conference,
        _ => null,
    };

    private static JsonObject Ids(Leg leg, string? clientState) => new()
    {
        ["call_control_id"] = leg.Handle,
        ["call_leg_id"] = leg.Id,
        ["call_session_id"] = leg.SessionId,
        ["client_state"] = clientState,
        ["connection_id"] = leg.Order.ConnectionId,
    };

    private static JsonObject Call(Leg leg)
    {
        JsonObject payload = Ids(leg, TelnyxAccount.DetailsOf(leg).ClientState);
        payload["from"] = leg.Order.From;
        payload["to"] = leg.Order.To;
        TelnyxLeg details = TelnyxAccount.DetailsOf(leg);
        payload["calling_party_type"] = IsSip(leg) || details.FromSipUser is not null ? "sip" : "pstn";
        payload["tags"] = new JsonArray();
        if (details.FromSipUser is { } user) payload["from_sip_uri"] = $"{user}@sip.telnyx.com";
        if (IsSip(leg)) payload["to_sip_uri"] = leg.Order.To;
        if (details.CustomHeaders is { } headers) payload["custom_headers"] = headers.DeepClone();
        return payload;
    }

    private static JsonObject Initiated(Leg leg)
    {
        JsonObject payload = Call(leg);
        payload["direction"] = DirectionOf(leg);
        payload["state"] = leg.Direction == LegDirection.Outgoing ? "bridging" : "parked";
        return payload;
    }

    /// <summary>Without the <c>state</c> of the schema, as observed.</summary>
    private static JsonObject Answered(Leg leg)
    {
        JsonObject payload = Call(leg);
        payload["start_time"] = Json.Time(leg.CreatedAt);
        payload["codec"] = "PCMU";
        payload["sampling_rate"] = 8000;
        return payload;
    }

    private static JsonObject Digit(ExchangeEvent.DigitPressed pressed)
    {
        JsonObject payload = Ids(pressed.Leg, TelnyxAccount.DetailsOf(pressed.Leg).ClientState);
        payload["digit"] = pressed.Digit;
        payload["from"] = pressed.Leg.Order.From;
        payload["to"] = pressed.Leg.Order.To;
        return payload;
    }

    private static JsonObject Hangup(Leg leg)
    {
        JsonObject payload = Call(leg);
        LegEnding ending = leg.Ending!;
        payload["start_time"] = Json.Time(leg.CreatedAt);
        payload["end_time"] = Json.Time(leg.EndedAt);
        payload["hangup_cause"] = CauseOf(ending.Cause);
        payload["hangup_source"] = SourceOf(ending.By);
        payload["sip_hangup_cause"] = ending.SipStatus.ToString(CultureInfo.InvariantCulture);
        payload["call_quality_stats"] = leg.AnsweredAt is { } start ? QualityStats(leg.EndedAt!.Value - start) : null;
        payload["telnyx_error"] = null;
        return payload;
    }

    /// <summary>Numbers as texts, as observed: a packet each 20 ms.</summary>
    private static JsonObject QualityStats(TimeSpan duration)
    {
        string packets = ((long)(duration.TotalMilliseconds / 20)).ToString(CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["inbound"] = new JsonObject
            {
                ["jitter_max_variance"] = "2.74",
                ["jitter_packet_count"] = "0",
                ["mos"] = "4.50",
                ["packet_count"] = packets,
                ["skip_packet_count"] = "0",
            },
            ["outbound"] = new JsonObject { ["packet_count"] = packets, ["skip_packet_count"] = "0" },
        };
    }

    /// <summary>All events of a conference carry the state of the leg it was made from, also those about another leg.</summary>
    private static JsonObject ForConference(Conference conference, Leg leg)
    {
        JsonObject payload = Ids(leg, TelnyxAccount.DetailsOf(conference.Owner).ClientState);
        payload["conference_id"] = conference.Id;
        return payload;
    }

    /// <summary>The event has no word for an end by command, so none is sent.</summary>
    private static JsonObject EndedConference(Conference conference)
    {
        JsonObject payload = ForConference(conference, conference.Owner);
        if (conference.End != ConferenceEnd.Commanded) payload["reason"] = ConferenceResource.EndReasonOf(conference.End);
        return payload;
    }

    /// <summary>With the times of the recording under two names, and without the parties, as observed.</summary>
    private static JsonObject SavedRecording(Recording recording, string link)
    {
        JsonObject payload = recording.Conference is { } conference
            ? ForConference(conference, recording.Leg)
            : Ids(recording.Leg, TelnyxAccount.DetailsOf(recording.Leg).ClientState);
        payload["recording_id"] = recording.Id;
        payload["format"] = "wav";
        payload["channels"] = RecordingResource.ChannelsOf(recording);
        foreach (string name in (string[])["recording_started_at", "start_time"]) payload[name] = Json.Time(recording.StartedAt);
        foreach (string name in (string[])["recording_ended_at", "end_time"]) payload[name] = Json.Time(recording.EndedAt);
        payload["recording_urls"] = new JsonObject { ["wav"] = link };
        payload["public_recording_urls"] = new JsonObject();
        return payload;
    }

    private static string AnswererResult(Leg leg)
    {
        if (leg.Phone.IsMachine) return "machine";
        return TelnyxAccount.DetailsOf(leg).MachineDetection == "premium" ? "human_residence" : "human";
    }

    private static string GreetingResult(Leg leg, string type) =>
        type == TelnyxEventTypes.MachineGreetingEnded && TelnyxAccount.DetailsOf(leg).MachineDetection == "greeting_end" ? "ended" : "beep_detected";

    /// <summary>To Telnyx a leg that a browser dials is outgoing too, although the application answers it: what counts there is <c>parked</c>.</summary>
    public static string DirectionOf(Leg leg) =>
        leg.Direction == LegDirection.Outgoing || TelnyxAccount.DetailsOf(leg).FromSipUser is not null ? "outgoing" : "incoming";

    public static string CauseOf(EndCause cause) => cause switch
    {
        EndCause.Completed => "normal_clearing",
        EndCause.Cancelled => "originator_cancel",
        EndCause.Busy => "user_busy",
        EndCause.NoAnswer => "no_answer",
        EndCause.TimedOut => "timeout",
        EndCause.Rejected => "call_rejected",
        EndCause.Unallocated => "not_found",
        EndCause.TimeLimit => "time_limit",
        _ => "unspecified",
    };

    public static string SourceOf(Party party) => party switch
    {
        Party.Caller => "caller",
        Party.Callee => "callee",
        _ => "unknown",
    };

    private static bool IsSip(Leg leg) => PhoneBook.IsSip(leg.Order.To);

    private static JsonObject With(JsonObject payload, string name, string value)
    {
        payload[name] = value;
        return payload;
    }
}
