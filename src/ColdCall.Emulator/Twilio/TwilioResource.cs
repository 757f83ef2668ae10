using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Twilio;

/// <summary>Calls, conferences, participants and recordings as Twilio shows them.</summary>
internal static class TwilioResource
{
    public static JsonObject Call(Leg leg, TwilioAccount account) => new()
    {
        ["sid"] = leg.Handle,
        ["account_sid"] = account.Sid,
        ["api_version"] = "2010-04-01",
        ["to"] = leg.Order.To,
        ["to_formatted"] = leg.Order.To,
        ["from"] = leg.Order.From,
        ["from_formatted"] = leg.Order.From,
        ["status"] = TwilioWords.StatusOf(leg),
        ["direction"] = TwilioWords.DirectionOf(leg),
        ["answered_by"] = TwilioLeg.Of(leg).AnsweredBy,
        ["date_created"] = TwilioTime.Text(leg.CreatedAt),
        ["date_updated"] = TwilioTime.Text(leg.EndedAt ?? leg.AnsweredAt ?? leg.CreatedAt),
        ["start_time"] = TwilioTime.Text(leg.AnsweredAt ?? leg.CreatedAt),
        ["end_time"] = TwilioTime.Text(leg.EndedAt),
        ["duration"] = leg.EndedAt is { } ended ? TwilioTime.Seconds(ended - (leg.AnsweredAt ?? ended)) : null,
        ["price"] = null,
        ["price_unit"] = "USD",
        ["parent_call_sid"] = TwilioLeg.Of(leg).Parent?.Handle,
        ["phone_number_sid"] = null,
        ["forwarded_from"] = null,
        ["group_sid"] = null,
        ["caller_name"] = null,
        ["queue_time"] = "0",
        ["trunk_sid"] = null,
        ["uri"] = $"{account.Root}/Calls/{leg.Handle}.json",
        ["subresource_uris"] = new JsonObject { ["recordings"] = $"{account.Root}/Calls/{leg.Handle}/Recordings.json" },
    };

    public static JsonObject Conference(Conference conference, TwilioAccount account) => new()
    {
        ["sid"] = conference.Id,
        ["account_sid"] = account.Sid,
        ["api_version"] = "2010-04-01",
        ["friendly_name"] = conference.Name,
        ["region"] = TwilioConference.Of(conference)!.Region,
        ["status"] = TwilioWords.StatusOf(conference),
        ["date_created"] = TwilioTime.Text(conference.CreatedAt),
        ["date_updated"] = TwilioTime.Text(conference.UpdatedAt),
        ["reason_conference_ended"] = TwilioWords.EndReasonOf(conference),
        ["call_sid_ending_conference"] = conference.EndedBy?.Handle,
        ["uri"] = $"{account.Root}/Conferences/{conference.Id}.json",
        ["subresource_uris"] = new JsonObject
        {
            ["participants"] = $"{account.Root}/Conferences/{conference.Id}/Participants.json",
            ["recordings"] = $"{account.Root}/Conferences/{conference.Id}/Recordings.json",
        },
    };

    public static JsonObject Participant(Participant participant, TwilioAccount account) => new()
    {
        ["account_sid"] = account.Sid,
        ["call_sid"] = participant.Leg.Handle,
        ["label"] = TwilioLeg.Of(participant.Leg).Label,
        ["conference_sid"] = participant.Conference.Id,
        ["status"] = TwilioWords.StatusOf(participant),
        ["muted"] = participant.Seat.Muted,
        ["hold"] = participant.Seat.OnHold,
        ["coaching"] = TwilioWords.IsCoaching(participant.Seat),
        ["call_sid_to_coach"] = participant.Seat.Whispers is [var coached, ..] ? coached : null,
        ["start_conference_on_enter"] = participant.Seat.StartsConference,
        ["end_conference_on_exit"] = participant.Seat.EndsConference,
        ["date_created"] = TwilioTime.Text(participant.CreatedAt),
        ["date_updated"] = TwilioTime.Text(participant.UpdatedAt),
        ["queue_time"] = null,
        ["uri"] = $"{account.Root}/Conferences/{participant.Conference.Id}/Participants/{participant.Leg.Handle}.json",
    };

    public static JsonObject Recording(Recording recording, string uri, TwilioAccount account) => new()
    {
        ["sid"] = recording.Id,
        ["account_sid"] = account.Sid,
        ["api_version"] = "2010-04-01",
        ["call_sid"] = recording.Conference is null ? recording.Leg.Handle : null,
        ["conference_sid"] = recording.Conference?.Id,
        ["status"] = TwilioWords.StatusOf(recording),
        ["source"] = TwilioRecording.Of(recording).Source,
        ["channels"] = recording.Order.Channels,
        ["duration"] = recording.SavedAt is null ? null : TwilioTime.Seconds(recording.Length),
        ["start_time"] = TwilioTime.Text(recording.StartedAt),
        ["date_created"] = TwilioTime.Text(recording.StartedAt),
        ["date_updated"] = TwilioTime.Text(recording.SavedAt ?? recording.EndedAt ?? recording.StartedAt),
        ["error_code"] = null,
        ["price"] = null,
        ["price_unit"] = null,
        ["encryption_details"] = null,
        ["uri"] = $"{uri}/{recording.Id}.json",
    };
}
