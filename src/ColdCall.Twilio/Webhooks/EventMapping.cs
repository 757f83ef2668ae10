using ColdCall.Providers;
using ColdCall.Twilio.Tokens;

namespace ColdCall.Twilio.Webhooks;

/// <summary>Translates Twilio's events into the words that all providers share.</summary>
internal sealed class EventMapping(string account)
{
    private readonly EventKeys _keys = new(account);

    /// <summary>Translates one webhook. A verdict on who answered can be two events: Twilio tells it together with the end of the greeting.</summary>
    /// <param name="told">What it tells.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="request">The webhook as it came.</param>
    public IReadOnlyList<ProviderEvent> Map(TwilioEvent told, WebhookFields fields, WebhookRequest request)
    {
        ProviderEvent mapped = MapKind(told);
        mapped = mapped with
        {
            EventKey = _keys.Of(told, request),
            EventType = told.EventType,
            OccurredAt = told.Timestamp,
            Tag = TagOf(told, mapped, request),
            LegId = (told as CallEvent)?.CallSid ?? (told as ConferenceParticipantEvent)?.CallSid ?? (told as RecordingEvent)?.CallSid,
            ConferenceId = (told as TwilioConferenceEvent)?.ConferenceSid ?? (told as RecordingEvent)?.ConferenceSid,
            Raw = fields.ToJson(),
        };
        return told is CallAnsweredByEvent judged && Answerers.HaveHeardTheGreeting(judged.AnsweredBy) ? [mapped, GreetingEnded(mapped)] : [mapped];
    }

    // All legs of a conference share its callback address, so the tag in it is that of the leg the conference was made from. What ends or fills a
    // leg must not lead there: the participant's own label does, or else the leg's id.
    private static string? TagOf(TwilioEvent told, ProviderEvent mapped, WebhookRequest request)
    {
        if (told is not ConferenceParticipantEvent participant) return CallbackAddress.TagOf(request.PathAndQuery);
        return participant.ParticipantLabel ?? (mapped is LegEnded ? null : CallbackAddress.TagOf(request.PathAndQuery));
    }

    private ProviderEvent MapKind(TwilioEvent told) => told switch
    {
        CallStatusEvent { CallSid: not null } status => MapStatus(status),
        CallAnsweredByEvent { CallSid: not null } judged => new LegAnswererDetected { EventKey = "", EventType = "", Answerer = Answerers.Of(judged.AnsweredBy) },
        ConferenceParticipantJoinedEvent { CallSid: not null } => new LegJoined { EventKey = "", EventType = "" },
        // Nobody answered, so it never was in the conference. The leg's own event tells the SIP status, too.
        ConferenceParticipantLeftEvent { CallSid: not null } left when left.ReasonParticipantLeft == ParticipantLeftReason.AddFailed =>
            Ended(left.ParticipantCallStatus ?? default, null) with { Preliminary = true },
        ConferenceParticipantLeftEvent { CallSid: not null } => new LegLeft { EventKey = "", EventType = "" },
        VoiceRequestEvent { CallSid: not null } asked when asked.Direction == CallDirection.Inbound => Arrived(asked),
        ConferenceStartedEvent { ConferenceSid: not null } => new ProviderConferenceStarted { EventKey = "", EventType = "" },
        ConferenceEndedEvent { ConferenceSid: not null } => new ProviderConferenceEnded { EventKey = "", EventType = "" },
        RecordingEvent saved when RecordingMapping.Of(saved, account) is { } recording => new ProviderRecordingSaved { EventKey = "", EventType = "", Recording = recording },
        _ => Unrecognized(),
    };

    private static ProviderEvent MapStatus(CallStatusEvent status) => status.Status.Value switch
    {
        // A leg that comes to us rings nobody whom we have dialed.
        "initiated" or "ringing" when status.Direction != CallDirection.Inbound => new LegRinging { EventKey = "", EventType = "" },
        "in-progress" => new LegAnswered { EventKey = "", EventType = "" },
        "completed" or "busy" or "no-answer" or "failed" or "canceled" => Ended(status.Status, status.SipResponseCode),
        _ => Unrecognized(),
    };

    private static LegEnded Ended(CallStatus status, int? sipStatus)
    {
        ParticipantEndCause cause = EndCauses.Of(status, sipStatus);
        return new LegEnded { EventKey = "", EventType = "", Cause = cause, EndedByCaller = EndCauses.EndedByCaller(cause), Detail = EndCauses.DetailOf(status, sipStatus) };
    }

    private static LegArrived Arrived(VoiceRequestEvent asked) => new()
    {
        EventKey = "",
        EventType = "",
        From = asked.From is { } from && from.StartsWith(ClientIdentity.Scheme, StringComparison.Ordinal) && ClientIdentity.Decode(from[ClientIdentity.Scheme.Length..]) is { } identity
            ? ClientIdentity.Scheme + identity
            : asked.From,
        To = asked.To,
        Headers = asked.Parameters,
    };

    // The raw content stands with the first of the two.
    private static LegGreetingEnded GreetingEnded(ProviderEvent detected) => new()
    {
        EventKey = $"{detected.EventKey}/greeting",
        EventType = detected.EventType,
        OccurredAt = detected.OccurredAt,
        Tag = detected.Tag,
        LegId = detected.LegId,
    };

    private static UnrecognizedEvent Unrecognized() => new() { EventKey = "", EventType = "" };
}
