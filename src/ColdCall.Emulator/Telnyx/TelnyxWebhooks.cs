using System.Text.Json.Nodes;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary>Turns what happens at the exchange into Telnyx's webhooks.</summary>
internal sealed class TelnyxWebhooks(TelnyxAccount account, IdSource ids)
{
    /// <returns>Null where Telnyx says nothing, or has nobody to tell.</returns>
    public TelnyxWebhook? Of(ExchangeEvent happened)
    {
        if (TypeOf(happened) is not { } type) return null;
        TelnyxLeg details = TelnyxAccount.DetailsOf(happened.Leg);
        IReadOnlyList<string> addresses = details.AddressesFor(type);
        string id = ids.Uuid();
        bool old = details.Application.WebhookVersion == "1";
        JsonObject payload = TelnyxPayload.Of(happened, type, account.RecordingLinks);
        return addresses.Count == 0 ? null : new TelnyxWebhook
        {
            Id = id,
            EventType = type,
            Provider = "telnyx",
            LegId = happened.Leg.Id,
            ConferenceId = TelnyxPayload.ConferenceOf(happened)?.Id,
            Addresses = addresses,
            Data = old ? OldData(id, type, happened, payload) : Data(id, type, happened, payload),
            IsOldShape = old,
            Signer = account.Signer,
        };
    }

    private static JsonObject Data(string id, string type, ExchangeEvent happened, JsonObject payload)
    {
        var data = new JsonObject { ["record_type"] = "event", ["event_type"] = type, ["id"] = id };
        // These carry their time in the payload, and only there.
        if (type is TelnyxEventTypes.ConferenceCreated or TelnyxEventTypes.ConferenceEnded or TelnyxEventTypes.ConferenceRecordingSaved)
            payload["occurred_at"] = Json.Time(happened.At);
        else data["occurred_at"] = Json.Time(happened.At);
        data["payload"] = payload;
        return data;
    }

    private static JsonObject OldData(string id, string type, ExchangeEvent happened, JsonObject payload)
    {
        payload["occurred_at"] = Json.Time(happened.At);
        return new JsonObject
        {
            ["record_type"] = "event",
            ["event_type"] = type.Replace('.', '_'),
            ["id"] = id,
            ["created_at"] = Json.Time(happened.At),
            ["payload"] = payload,
        };
    }

    private static string? TypeOf(ExchangeEvent happened) => happened switch
    {
        ExchangeEvent.LegStarted => TelnyxEventTypes.CallInitiated,
        ExchangeEvent.LegAnswered => TelnyxEventTypes.CallAnswered,
        ExchangeEvent.LegEnded => TelnyxEventTypes.CallHangup,
        ExchangeEvent.DigitPressed => TelnyxEventTypes.DigitReceived,
        ExchangeEvent.AnswererKnown => IsPremium(happened)
            ? TelnyxEventTypes.MachinePremiumDetectionEnded
            : TelnyxEventTypes.MachineDetectionEnded,
        ExchangeEvent.GreetingEnded => GreetingType(TelnyxAccount.DetailsOf(happened.Leg).MachineDetection),
        ExchangeEvent.ConferenceCreated => TelnyxEventTypes.ConferenceCreated,
        ExchangeEvent.ParticipantJoined => TelnyxEventTypes.ParticipantJoined,
        ExchangeEvent.ParticipantLeft => TelnyxEventTypes.ParticipantLeft,
        ExchangeEvent.ConferenceEnded => TelnyxEventTypes.ConferenceEnded,
        ExchangeEvent.RecordingSaved { Recording.Conference: null } => TelnyxEventTypes.CallRecordingSaved,
        ExchangeEvent.RecordingSaved => TelnyxEventTypes.ConferenceRecordingSaved,
        _ => null,
    };

    private static bool IsPremium(ExchangeEvent happened) => TelnyxAccount.DetailsOf(happened.Leg).MachineDetection == "premium";

    private static string? GreetingType(string mode) => mode switch
    {
        "premium" => TelnyxEventTypes.MachinePremiumGreetingEnded,
        "greeting_end" or "detect_beep" or "detect_words" => TelnyxEventTypes.MachineGreetingEnded,
        _ => null,
    };
}
