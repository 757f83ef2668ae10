using System.Security.Cryptography;
using System.Text.Json;
using ColdCall.Json;
using ColdCall.Providers;

namespace ColdCall.Telnyx.Webhooks;

/// <summary>Translates Telnyx's events into the words that all providers share.</summary>
internal sealed class EventMapping(string account)
{
    private const int MaxIdLength = 200;

    private readonly string _keyPrefix = account.Length == 0 ? TelnyxDefaults.ProviderName : $"{TelnyxDefaults.ProviderName}/{account}";

    /// <summary>Translates one event.</summary>
    /// <param name="told">The event.</param>
    /// <param name="webhook">The webhook it came in.</param>
    /// <param name="body">The bytes of the webhook: they stand in for an id where there is none.</param>
    public ProviderEvent Map(TelnyxEvent told, JsonElement webhook, ReadOnlySpan<byte> body)
    {
        ProviderEvent mapped = MapKind(told);
        return mapped with
        {
            EventKey = $"{_keyPrefix}:{IdOf(told, body)}",
            EventType = told.EventType,
            OccurredAt = told.OccurredAt,
            Tag = ClientState.Decode(MemberOf(told, "client_state")),
            LegId = MemberOf(told, "call_control_id"),
            ConferenceId = MemberOf(told, "conference_id"),
            Raw = webhook,
        };
    }

    private ProviderEvent MapKind(TelnyxEvent told) => told switch
    {
        // The state decides, not the direction: a leg that a browser dials is outgoing, and waits for us all the same.
        CallInitiatedEvent { CallControlId.Length: > 0 } parked when parked.State == CallState.Parked => new LegArrived
        {
            EventKey = "",
            EventType = "",
            From = parked.From,
            To = parked.To,
            Headers = HeadersOf(parked),
        },
        // A leg of unknown direction rings nobody for all we know.
        CallInitiatedEvent { CallControlId.Length: > 0 } initiated when initiated.Direction == CallDirection.Outgoing => new LegRinging { EventKey = "", EventType = "" },
        CallAnsweredEvent { CallControlId.Length: > 0 } => new LegAnswered { EventKey = "", EventType = "" },
        CallHangupEvent { CallControlId.Length: > 0 } hangup => new LegEnded
        {
            EventKey = "",
            EventType = "",
            Cause = EndCauses.Of(hangup.HangupCause, hangup.SipHangupCause),
            EndedByCaller = hangup.HangupSource == HangupSource.Caller ? true : hangup.HangupSource == HangupSource.Callee ? false : null,
            Detail = EndCauses.DetailOf(hangup.HangupCause, hangup.SipHangupCause),
        },
        // Telnyx shows these without the id that commands take; the tag leads to the participant.
        CallMachineDetectionEndedEvent judged => new LegAnswererDetected { EventKey = "", EventType = "", Answerer = Answerers.Of(judged.Result) },
        CallMachinePremiumDetectionEndedEvent judged => new LegAnswererDetected { EventKey = "", EventType = "", Answerer = Answerers.Of(judged.Result) },
        CallMachineGreetingEndedEvent => new LegGreetingEnded { EventKey = "", EventType = "" },
        CallMachinePremiumGreetingEndedEvent => new LegGreetingEnded { EventKey = "", EventType = "" },
        ConferenceParticipantJoinedEvent { CallControlId.Length: > 0 } => new LegJoined { EventKey = "", EventType = "" },
        ConferenceParticipantLeftEvent { CallControlId.Length: > 0 } => new LegLeft { EventKey = "", EventType = "" },
        ConferenceCreatedEvent { ConferenceId.Length: > 0 } => new ProviderConferenceStarted { EventKey = "", EventType = "" },
        ConferenceEndedEvent { ConferenceId.Length: > 0 } => new ProviderConferenceEnded { EventKey = "", EventType = "" },
        ConferenceRecordingSavedEvent saved when RecordingMapping.Of(saved, account) is { } recording => new ProviderRecordingSaved { EventKey = "", EventType = "", Recording = recording },
        CallRecordingSavedEvent saved when RecordingMapping.Of(saved, account) is { } recording => new ProviderRecordingSaved { EventKey = "", EventType = "", Recording = recording },
        _ => new UnrecognizedEvent { EventKey = "", EventType = "" },
    };

    private static Dictionary<string, string> HeadersOf(CallInitiatedEvent initiated)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (ReceivedHeader header in initiated.CustomHeaders.Concat(initiated.SipHeaders))
        {
            if (header is { Name: { Length: > 0 } name, Value: { } value }) headers.TryAdd(name, value);
        }

        return headers;
    }

    private static string IdOf(TelnyxEvent told, ReadOnlySpan<byte> body) =>
        told.Id is { Length: > 0 and <= MaxIdLength } id && id.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0
            ? id
            : Convert.ToHexStringLower(SHA256.HashData(body));

    private static string? MemberOf(TelnyxEvent told, string name) =>
        told.Payload.Member(name)?.TextOrNull() is { Length: > 0 } text ? text : null;
}
