using ColdCall.Twilio.Webhooks;

namespace ColdCall.Twilio;

/// <summary>The way into a conference by TwiML, for legs that came to us: the same settings as those of a participant that is dialed.</summary>
internal static class ConferenceEntry
{
    /// <summary>What is told of conferences: all that the engine or a handler of Twilio's own events could want, but not who speaks.</summary>
    public static readonly ConferenceCallbackEvent[] Events =
    [
        ConferenceCallbackEvent.Start,
        ConferenceCallbackEvent.End,
        ConferenceCallbackEvent.Join,
        ConferenceCallbackEvent.Leave,
        ConferenceCallbackEvent.Announcement,
    ];

    public static readonly RecordingCallbackEvent[] RecordingEvents = [RecordingCallbackEvent.Completed, RecordingCallbackEvent.Absent];

    /// <summary>Lets a leg in. When it leaves the conference nothing follows, so it is hung up.</summary>
    public static TwimlResponse Twiml(Callbacks callbacks, string name, string tag, bool muted, bool record, SupervisorRole? role = null, string? whisperToLegId = null)
    {
        string callback = callbacks.For(tag);
        return new TwimlResponse(new TwimlDial
        {
            Targets =
            [
                new TwimlConference
                {
                    Name = name,
                    ParticipantLabel = tag,
                    Muted = muted || role == SupervisorRole.Monitor,
                    Coach = whisperToLegId,
                    Beep = "false",
                    StartConferenceOnEnter = role is null,
                    WaitUrl = "",
                    StatusCallback = callback,
                    StatusCallbackEvents = [.. Events.Select(each => each.Value)],
                    Record = record ? "record-from-start" : null,
                    RecordingStatusCallback = record ? callback : null,
                    RecordingStatusCallbackEvents = record ? [.. RecordingEvents.Select(each => each.Value)] : [],
                },
            ],
        });
    }
}
