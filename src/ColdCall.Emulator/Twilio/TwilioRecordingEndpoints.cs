using ColdCall.Emulator.Core;
using ColdCall.Emulator.Media;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Twilio;

/// <summary><c>/Recordings</c>: all of the account, and their files.</summary>
internal sealed class TwilioRecordingEndpoints(Exchange exchange, TwilioAccount account, Recorder recorder)
{
    private string Root => $"{account.Root}/Recordings";

    public IEnumerable<TwilioRoute> Routes =>
    [
        new TwilioRoute("GET", "Recordings", "ListRecording", List),
        new TwilioRoute("GET", "Recordings/*", "FetchRecording", command => WireReply.Of(200, TwilioResource.Recording(Find(command), Root, account))),
        new TwilioRoute("DELETE", "Recordings/*", "DeleteRecording", command => Delete(exchange, Find(command), command)),
        new TwilioRoute("GET", "Recordings/*", "FetchRecordingMediaWav", Open) { Ending = ".wav" },
        new TwilioRoute("GET", "Recordings/*", "FetchRecordingMediaMp3", RefuseMp3) { Ending = ".mp3" },
    ];

    /// <exception cref="TwilioErrorException">It still runs.</exception>
    public static WireReply Delete(Exchange exchange, Recording recording, TwilioCommand command)
    {
        if (recording.SavedAt is null) throw new TwilioErrorException(TwilioError.BadRequest);
        exchange.Delete(recording, command.Now);
        return TwilioApi.Deleted;
    }

    private WireReply List(TwilioCommand command)
    {
        WireRequest request = command.Request;
        IEnumerable<Recording> found = exchange.Recordings.Where(recording => recording.Order.Details is TwilioRecording)
            .Where(recording => request.Parameter("CallSid") is not { Length: > 0 } call || (recording.Conference is null && call == recording.Leg.Handle))
            .Where(recording => request.Parameter("ConferenceSid") is not { Length: > 0 } conference || conference == recording.Conference?.Id);
        return TwilioList.Of(command, "recordings", [.. found.Reverse()], recording => TwilioResource.Recording(recording, Root, account));
    }

    private Recording Find(TwilioCommand command) =>
        exchange.FindRecording(command.Sid) is { Order.Details: TwilioRecording } recording ? recording : throw command.NotFound;

    /// <summary>Rather than to send something else under this name.</summary>
    private WireReply RefuseMp3(TwilioCommand command)
    {
        Find(command);
        throw new TwilioErrorException(TwilioError.NoMp3);
    }

    private WireReply Open(TwilioCommand command) => Find(command) is { SavedAt: not null } recording
        ? new WireReply(200, default) { ContentType = "audio/x-wav", File = recorder.Open(recording) }
        : throw command.NotFound;
}
