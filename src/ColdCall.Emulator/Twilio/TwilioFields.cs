using System.Globalization;
using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Twilio;

/// <summary>The fields of Twilio's webhooks.</summary>
internal static class TwilioFields
{
    public static IReadOnlyList<KeyValuePair<string, string>> Call(ExchangeEvent happened, string status, int sequence, TwilioAccount account)
    {
        Leg leg = happened.Leg;
        return
        [
            new("CallSid", leg.Handle),
            new("AccountSid", account.Sid),
            new("From", leg.Order.From),
            new("To", leg.Order.To),
            new("Caller", leg.Order.From),
            new("Called", IsFromBrowser(leg) ? string.Empty : leg.Order.To),
            new("CallStatus", status),
            new("ApiVersion", "2010-04-01"),
            new("Direction", TwilioWords.DirectionOf(leg)),
            new("Timestamp", TwilioTime.Text(happened.At)),
            new("CallbackSource", "call-progress-events"),
            new("SequenceNumber", sequence.ToString(CultureInfo.InvariantCulture)),
            .. Optional("ParentCallSid", TwilioLeg.Of(leg).Parent?.Handle),
            .. leg.Order.To.StartsWith('+') && !IsFromBrowser(leg) ? Places : [],
            .. leg.Ending is null ? [] : Ending(leg),
        ];
    }

    /// <summary>What a request for instructions carries. What a browser said itself stands under its own names, but never in the place of ours.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Instructions(Leg leg, TwilioAccount account)
    {
        TwilioLeg details = TwilioLeg.Of(leg);
        KeyValuePair<string, string>[] ours =
        [
            new("CallSid", leg.Handle),
            new("AccountSid", account.Sid),
            new("From", leg.Order.From),
            new("To", leg.Order.To),
            new("Caller", leg.Order.From),
            new("Called", IsFromBrowser(leg) ? string.Empty : leg.Order.To),
            new("CallStatus", TwilioWords.StatusOf(leg)),
            new("ApiVersion", "2010-04-01"),
            new("Direction", TwilioWords.DirectionOf(leg)),
            .. Optional("ApplicationSid", details.ApplicationSid),
            .. Optional("AnsweredBy", details.AnsweredBy),
            .. leg.Order.To.StartsWith('+') && !IsFromBrowser(leg) ? Places : [],
        ];
        return [.. ours, .. details.Parameters.Where(parameter => !ours.Any(field => field.Key == parameter.Key))];
    }

    public static IReadOnlyList<KeyValuePair<string, string>> Answerer(ExchangeEvent happened, TwilioAccount account) =>
    [
        new("CallSid", happened.Leg.Handle),
        new("AccountSid", account.Sid),
        new("AnsweredBy", TwilioLeg.Of(happened.Leg).AnsweredBy!),
        new("MachineDetectionDuration", ((long)(happened.At - happened.Leg.AnsweredAt!.Value).TotalMilliseconds).ToString(CultureInfo.InvariantCulture)),
    ];

    public static IReadOnlyList<KeyValuePair<string, string>> Conference(
        ExchangeEvent happened, Conference conference, string name, int sequence, TwilioAccount account) =>
    [
        new("ConferenceSid", conference.Id),
        new("FriendlyName", conference.Name),
        new("AccountSid", account.Sid),
        new("SequenceNumber", sequence.ToString(CultureInfo.InvariantCulture)),
        new("Timestamp", TwilioTime.Text(happened.At)),
        new("StatusCallbackEvent", name),
    ];

    public static IReadOnlyList<KeyValuePair<string, string>> Participant(Leg leg, Seat seat) =>
    [
        new("CallSid", leg.Handle),
        new("Muted", TwilioWords.Flag(seat.Muted)),
        new("Hold", TwilioWords.Flag(seat.OnHold)),
        new("Coaching", TwilioWords.Flag(TwilioWords.IsCoaching(seat))),
        new("EndConferenceOnExit", TwilioWords.Flag(seat.EndsConference)),
        new("StartConferenceOnEnter", TwilioWords.Flag(seat.StartsConference)),
        .. Optional("ParticipantLabel", TwilioLeg.Of(leg).Label),
    ];

    /// <summary>The others are told to leave by whatever ends the conference; that is known by then.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Left(ExchangeEvent.ParticipantLeft left)
    {
        string reason = left.Conference.End switch
        {
            ConferenceEnd.Commanded => "conference_ended_via_api",
            ConferenceEnd.HostLeft or ConferenceEnd.TimeExceeded => "moderator_ended_conference",
            _ => TwilioLeg.Of(left.Leg).IsRemoved ? "participant_updated_via_api" : "participant_hung_up",
        };
        string status = left.Conference.End == ConferenceEnd.Commanded ? "in-progress" : TwilioWords.StatusOf(left.Leg);
        return [.. Participant(left.Leg, left.Seat), new("ParticipantCallStatus", status), new("ReasonParticipantLeft", reason)];
    }

    public static IReadOnlyList<KeyValuePair<string, string>> Missed(ExchangeEvent.ParticipantMissed missed) =>
    [
        .. Participant(missed.Leg, missed.Seat),
        new("ParticipantCallStatus", TwilioWords.StatusOf(missed.Leg)),
        new("ReasonParticipantLeft", "participant_add_failed"),
    ];

    public static IReadOnlyList<KeyValuePair<string, string>> End(Conference conference)
    {
        string reason = TwilioWords.EndReasonOf(conference)!;
        return
        [
            .. Optional("CallSidEndingConference", conference.EndedBy?.Handle),
            .. Optional("ParticipantLabelEndingConference", conference.EndedBy is { } leg ? TwilioLeg.Of(leg).Label : null),
            new("ReasonConferenceEnded", reason),
            new("Reason", ReasonText(reason)),
        ];
    }

    public static IReadOnlyList<KeyValuePair<string, string>> Recording(Recording recording, string status, TwilioAccount account)
    {
        TwilioRecording details = TwilioRecording.Of(recording);
        return
        [
            new("AccountSid", account.Sid),
            recording.Conference is { } conference ? new("ConferenceSid", conference.Id) : new("CallSid", recording.Leg.Handle),
            new("RecordingSid", recording.Id),
            new("RecordingUrl", $"{details.Origin}{account.Root}/Recordings/{recording.Id}"),
            new("RecordingStatus", status),
            new("RecordingChannels", recording.Order.Channels.ToString(CultureInfo.InvariantCulture)),
            new("RecordingStartTime", TwilioTime.Text(recording.StartedAt)),
            new("RecordingSource", details.Source),
            .. recording.Conference is null ? Optional("RecordingTrack", TrackOf(recording.Order.Track)) : [],
            .. recording.SavedAt is null ? [] : Optional("RecordingDuration", TwilioTime.Seconds(recording.Length)),
            new("ErrorCode", "0"),
        ];
    }

    /// <summary>Where the numbers are said to be. The numbers of the emulator are nowhere in particular.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Places =>
        from party in (string[])["From", "To", "Caller", "Called"]
        from part in (string[])["City", "State", "Zip", "Country"]
        select KeyValuePair.Create(party + part, part == "Country" ? "US" : string.Empty);

    /// <summary><c>Duration</c> is in minutes, begun ones included; <c>CallDuration</c> in seconds.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Ending(Leg leg)
    {
        TimeSpan talked = leg.EndedAt!.Value - (leg.AnsweredAt ?? leg.EndedAt.Value);
        return
        [
            new("Duration", Math.Ceiling(talked.TotalMinutes).ToString(CultureInfo.InvariantCulture)),
            new("CallDuration", TwilioTime.Seconds(talked)),
            new("SipResponseCode", leg.Ending!.SipStatus.ToString(CultureInfo.InvariantCulture)),
            .. Optional("AnsweredBy", TwilioLeg.Of(leg).AnsweredBy),
        ];
    }

    /// <summary>Whatever it names as its destination is the page's word, and nobody's number.</summary>
    private static bool IsFromBrowser(Leg leg) => leg.Direction == LegDirection.Incoming && PhoneBook.ClientOf(leg.Order.From) is not null;

    private static KeyValuePair<string, string>[] Optional(string name, string? value) => value is null ? [] : [new(name, value)];

    private static string TrackOf(RecordingTrack track) => track switch
    {
        RecordingTrack.Inbound => "inbound",
        RecordingTrack.Outbound => "outbound",
        _ => "both",
    };

    private static string ReasonText(string reason) => reason switch
    {
        "last-participant-left" => "Participant hung up",
        "participant-with-end-conference-on-exit-left" => "Participant with endConferenceOnExit left",
        "conference-ended-via-api" => "Conference ended via API",
        _ => "Participant was removed",
    };
}
