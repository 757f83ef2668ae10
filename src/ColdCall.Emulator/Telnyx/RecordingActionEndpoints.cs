using System.Globalization;
using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Telnyx;

/// <summary>The recording actions of <c>/conferences/{id}/actions</c>, by id or name, and of <c>/calls/{id}/actions</c>.</summary>
internal sealed class RecordingActionEndpoints(Exchange exchange)
{
    private const int MostSeconds = 14_400;
    private const int LongestFileName = 40;

    private static readonly FieldRule[] StartRules =
    [
        FieldRule.Choice("format", "wav", "mp3").Required(),
        FieldRule.Text("custom_file_name", LongestFileName),
        FieldRule.Flag("play_beep"),
        FieldRule.Choice("trim", "trim-silence"),
    ];

    private static readonly FieldRule[] StartCallRules =
    [
        FieldRule.Choice("channels", "single", "dual").Required(),
        FieldRule.Choice("recording_track", "both", "inbound", "outbound"),
        FieldRule.Whole("max_length", 0, MostSeconds),
        FieldRule.Whole("timeout_secs", 0),
        FieldRule.Flag("transcription"),
        FieldRule.Choice("transcription_engine", "A", "B", "deepgram/nova-3"),
        FieldRule.Text("transcription_language"),
        FieldRule.Flag("transcription_profanity_filter"),
        FieldRule.Flag("transcription_speaker_diarization"),
        FieldRule.Whole("transcription_min_speaker_count"),
        FieldRule.Whole("transcription_max_speaker_count"),
        FieldRule.ClientState,
    ];

    public IEnumerable<TelnyxRoute> Routes =>
    [
        Route("conferences/*/actions/record_start", "start_conference_recording", StartConference),
        Route("conferences/*/actions/record_pause", "pause_conference_recording", command => ActOnConference(command, Exchange.Pause)),
        Route("conferences/*/actions/record_resume", "resume_conference_recording", command => ActOnConference(command, exchange.Resume)),
        Route("conferences/*/actions/record_stop", "stop_conference_recording", command => ActOnConference(command, exchange.Stop)),
        Route("calls/*/actions/record_start", "start_call_recording", StartCall),
        Route("calls/*/actions/record_pause", "pause_call_recording", command => ActOnCall(command, Exchange.Pause)),
        Route("calls/*/actions/record_resume", "resume_call_recording", command => ActOnCall(command, exchange.Resume)),
        Route("calls/*/actions/record_stop", "stop_call_recording", command => ActOnCall(command, exchange.Stop)),
    ];

    private static TelnyxRoute Route(string template, string operation, Func<TelnyxCommand, WireReply> handle) =>
        new("POST", template, operation, handle) { IsRemembered = true };

    private WireReply StartConference(TelnyxCommand command)
    {
        command.Body.Check([FieldRule.Choice("channels", "single", "dual"), FieldRule.Region, .. StartRules]);
        Conference conference = exchange.ConferenceOf(command.Id);
        exchange.Record(conference, OrderOf(command, conference.Owner, "StartConferenceRecordingAPI"), command.Now);
        return TelnyxReply.Accepted;
    }

    private WireReply StartCall(TelnyxCommand command)
    {
        command.Body.Check([.. StartRules, .. StartCallRules]);
        Leg leg = exchange.LegOf(command.Id);
        RecordingOrder order = OrderOf(command, leg, "StartCallRecordingAPI");
        ClientStates.With(leg, command.Body, () => exchange.Record(leg, order, command.Now));
        return TelnyxReply.Accepted;
    }

    private WireReply ActOnConference(TelnyxCommand command, Action<Recording, DateTimeOffset> act)
    {
        Fields body = command.Body.Check(FieldRule.Text("recording_id"), FieldRule.ClientState, FieldRule.Region);
        Conference conference = exchange.ConferenceOf(command.Id);
        ClientStates.With(conference.Owner, body, () => act(exchange.RecordingOf(conference, body.Text("recording_id")), command.Now));
        return TelnyxReply.Accepted;
    }

    private WireReply ActOnCall(TelnyxCommand command, Action<Recording, DateTimeOffset> act)
    {
        Fields body = command.Body.Check(FieldRule.Text("recording_id"), FieldRule.ClientState);
        Leg leg = exchange.LegOf(command.Id);
        ClientStates.With(leg, body, () => act(exchange.RecordingOf(leg, body.Text("recording_id")), command.Now));
        return TelnyxReply.Accepted;
    }

    private static RecordingOrder OrderOf(TelnyxCommand command, Leg leg, string initiatedBy)
    {
        Fields body = command.Body;
        if (body.Text("format") == "mp3") throw new TelnyxErrorException(TelnyxErrors.NoMp3);
        // A slash would make two segments of the link's last one.
        string name = (body.Text("custom_file_name") ?? leg.Id).Replace('/', '-');
        string file = string.Create(CultureInfo.InvariantCulture, $"{name}-{command.Now.ToUnixTimeSeconds()}.wav");
        int most = body.Whole("max_length", 0);
        return new RecordingOrder
        {
            Details = new TelnyxRecording(command.Request.Origin, file, initiatedBy),
            IsDual = body.Text("channels") == "dual",
            Track = TrackOf(body.Text("recording_track")),
            MaxLength = most == 0 ? null : TimeSpan.FromSeconds(most),
            Beeps = body.Flag("play_beep"),
            IsTrimmed = body.Text("trim") is not null,
        };
    }

    private static RecordingTrack TrackOf(string? name) => name switch
    {
        "inbound" => RecordingTrack.Inbound,
        "outbound" => RecordingTrack.Outbound,
        _ => RecordingTrack.Both,
    };
}
