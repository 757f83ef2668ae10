using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Twilio;

/// <summary>Turns what happens at the exchange into Twilio's webhooks, as far as somebody asked for them.</summary>
internal sealed class TwilioWebhooks(TwilioAccount account, IdSource ids)
{
    public IEnumerable<TwilioWebhook> Of(ExchangeEvent happened) => happened switch
    {
        ExchangeEvent.LegStarted => OfCall(happened, "initiated", "initiated"),
        ExchangeEvent.LegRinging => OfCall(happened, "ringing", "ringing"),
        ExchangeEvent.LegAnswered => OfCall(happened, "answered", "in-progress"),
        ExchangeEvent.LegEnded => OfCall(happened, "completed", TwilioWords.StatusOf(happened.Leg)),
        ExchangeEvent.AnswererKnown when !happened.Leg.Phone.IsMachine || !TwilioLeg.Of(happened.Leg).WaitsForGreeting => OfAnswerer(happened),
        ExchangeEvent.GreetingEnded when TwilioLeg.Of(happened.Leg).WaitsForGreeting => OfAnswerer(happened),
        ExchangeEvent.ConferenceStarted started => OfConference(happened, started.Conference, "conference-start", []),
        ExchangeEvent.ConferenceEnded ended => OfConference(happened, ended.Conference, "conference-end", TwilioFields.End(ended.Conference)),
        ExchangeEvent.ParticipantJoined joined =>
            OfConference(happened, joined.Conference, "participant-join", TwilioFields.Participant(happened.Leg, happened.Leg.Participant!.Seat)),
        ExchangeEvent.ParticipantLeft left => OfConference(happened, left.Conference, "participant-leave", TwilioFields.Left(left)),
        ExchangeEvent.ParticipantMissed missed => OfConference(happened, missed.Conference, "participant-leave", TwilioFields.Missed(missed)),
        ExchangeEvent.ParticipantReseated reseated => OfChange(reseated),
        ExchangeEvent.RecordingStarted started => OfRecording(happened, started.Recording, "in-progress"),
        ExchangeEvent.RecordingSaved saved => OfRecording(happened, saved.Recording, "completed"),
        _ => [],
    };

    private IEnumerable<TwilioWebhook> OfCall(ExchangeEvent happened, string name, string status)
    {
        TwilioLeg details = TwilioLeg.Of(happened.Leg);
        if (details.StatusCallback is not { } callback || !callback.Events.Contains(name)) return [];
        return [New(happened, null, $"call-{name}", callback, TwilioFields.Call(happened, status, details.Sequence++, account))];
    }

    private IEnumerable<TwilioWebhook> OfAnswerer(ExchangeEvent happened) => TwilioLeg.Of(happened.Leg).AmdCallback is { } callback
        ? [New(happened, null, TwilioEventNames.Amd, callback, TwilioFields.Answerer(happened, account))]
        : [];

    private IEnumerable<TwilioWebhook> OfConference(
        ExchangeEvent happened, Conference conference, string name, IReadOnlyList<KeyValuePair<string, string>> more)
    {
        if (TwilioConference.Of(conference) is not { StatusCallback: { } callback } details || !callback.Events.Contains(TwilioEventNames.SubscriptionOf(name))) return [];
        IReadOnlyList<KeyValuePair<string, string>> fields =
            [.. TwilioFields.Conference(happened, conference, name, ++details.Sequence, account), .. more];
        return [New(happened, conference, name, callback, fields)];
    }

    private IEnumerable<TwilioWebhook> OfChange(ExchangeEvent.ParticipantReseated reseated)
    {
        Participant participant = reseated.Participant;
        (Seat before, Seat after) = (reseated.Before, participant.Seat);
        IEnumerable<TwilioWebhook> Told(string name) =>
            OfConference(reseated, participant.Conference, name, TwilioFields.Participant(participant.Leg, after));
        if (before.Muted != after.Muted)
            foreach (TwilioWebhook told in Told(after.Muted ? "participant-mute" : "participant-unmute")) yield return told;
        if (before.OnHold != after.OnHold)
            foreach (TwilioWebhook told in Told(after.OnHold ? "participant-hold" : "participant-unhold")) yield return told;
        if (before.EndsConference != after.EndsConference || before.Role != after.Role || !before.Whispers.SequenceEqual(after.Whispers))
            foreach (TwilioWebhook told in Told("participant-modify")) yield return told;
    }

    private IEnumerable<TwilioWebhook> OfRecording(ExchangeEvent happened, Recording recording, string status) =>
        TwilioRecording.Of(recording).Callback is { } callback && callback.Events.Contains(status)
            ? [New(happened, recording.Conference, $"recording-{status}", callback, TwilioFields.Recording(recording, status, account))]
            : [];

    private TwilioWebhook New(
        ExchangeEvent happened, Conference? conference, string name, TwilioCallback callback, IReadOnlyList<KeyValuePair<string, string>> fields) =>
        new(callback, fields, account.Signer)
        {
            Id = ids.Uuid(),
            EventType = name,
            Provider = "twilio",
            LegId = happened.Leg.Id,
            ConferenceId = conference?.Id,
        };
}
