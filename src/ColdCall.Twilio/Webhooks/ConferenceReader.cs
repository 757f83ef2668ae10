namespace ColdCall.Twilio.Webhooks;

/// <summary>Reads what is told about conferences and those in them.</summary>
internal static class ConferenceReader
{
    private const int MaxKindLength = 64;

    public static TwilioEvent Read(string kind, WebhookFields fields)
    {
        string type = kind.Length <= MaxKindLength && kind.All(c => char.IsAsciiLetterLower(c) || c == '-') ? $"conference.{kind}" : "unknown";
        TwilioEvent read = ReadKind(kind, fields) is not { } known
            ? new UnknownTwilioEvent()
            : (known is ConferenceParticipantEvent participant ? WithParticipant(participant, fields) : known) with
            {
                ConferenceSid = fields.Text("ConferenceSid"),
                FriendlyName = fields.Text("FriendlyName"),
            };
        return read with { EventType = type };
    }

    private static TwilioConferenceEvent? ReadKind(string kind, WebhookFields fields) => kind switch
    {
        "conference-start" => new ConferenceStartedEvent(),
        "conference-end" => ReadEnded(fields),
        "participant-join" => new ConferenceParticipantJoinedEvent(),
        "participant-leave" => new ConferenceParticipantLeftEvent
        {
            ReasonParticipantLeft = fields.Value<ParticipantLeftReason>("ReasonParticipantLeft"),
            ParticipantCallStatus = fields.Value<CallStatus>("ParticipantCallStatus"),
        },
        "participant-mute" => new ConferenceParticipantMutedEvent(),
        "participant-unmute" => new ConferenceParticipantUnmutedEvent(),
        "participant-hold" => new ConferenceParticipantHeldEvent(),
        "participant-unhold" => new ConferenceParticipantUnheldEvent(),
        "participant-modify" => new ConferenceParticipantModifiedEvent(),
        "participant-speech-start" => new ConferenceParticipantSpeechStartedEvent(),
        "participant-speech-stop" => new ConferenceParticipantSpeechStoppedEvent(),
        "announcement-end" => new ConferenceAnnouncementEndedEvent { AnnounceUrl = fields.Text("AnnounceUrl") },
        "announcement-fail" => new ConferenceAnnouncementFailedEvent
        {
            AnnounceUrl = fields.Text("AnnounceUrl"),
            ReasonAnnouncementFailed = fields.Text("ReasonAnnouncementFailed"),
        },
        "conference-record-end" => new ConferenceRecordEndedEvent
        {
            RecordingUrl = fields.Text("RecordingUrl"),
            Duration = fields.Seconds("Duration"),
            RecordingFileSize = fields.Size("RecordingFileSize"),
        },
        _ => null,
    };

    private static ConferenceEndedEvent ReadEnded(WebhookFields fields) => new()
    {
        ReasonConferenceEnded = fields.Value<ConferenceEndedReason>("ReasonConferenceEnded"),
        Reason = fields.Text("Reason"),
        CallSidEndingConference = fields.Text("CallSidEndingConference"),
        ParticipantLabelEndingConference = fields.Text("ParticipantLabelEndingConference"),
    };

    private static ConferenceParticipantEvent WithParticipant(ConferenceParticipantEvent told, WebhookFields fields) => told with
    {
        CallSid = fields.Text("CallSid"),
        ParticipantLabel = fields.Text("ParticipantLabel"),
        Muted = fields.Flag("Muted"),
        Hold = fields.Flag("Hold"),
        Coaching = fields.Flag("Coaching"),
        EndConferenceOnExit = fields.Flag("EndConferenceOnExit"),
        StartConferenceOnEnter = fields.Flag("StartConferenceOnEnter"),
    };
}
