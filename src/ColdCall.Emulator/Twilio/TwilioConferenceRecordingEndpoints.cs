using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Twilio;

/// <summary><c>/Conferences/{sid}/Recordings</c>.</summary>
internal sealed class TwilioConferenceRecordingEndpoints(Exchange exchange, TwilioAccount account)
{
    private const string Recordings = "Conferences/*/Recordings";

    public IEnumerable<TwilioRoute> Routes =>
    [
        new TwilioRoute("GET", Recordings, "ListConferenceRecording", command => TwilioList.Of(command, "recordings", [.. Of(command)], recording => TwilioResource.Recording(recording, RootOf(command), account))),
        new TwilioRoute("GET", $"{Recordings}/*", "FetchConferenceRecording", command => Show(command, Find(command))),
        new TwilioRoute("POST", $"{Recordings}/*", "UpdateConferenceRecording", Update),
        new TwilioRoute("DELETE", $"{Recordings}/*", "DeleteConferenceRecording", command => TwilioRecordingEndpoints.Delete(exchange, Find(command), command)),
    ];

    private WireReply Update(TwilioCommand command)
    {
        Recording recording = Find(command);
        TwilioRecordingActs.Act(exchange, recording, command);
        return Show(command, recording);
    }

    private IEnumerable<Recording> Of(TwilioCommand command)
    {
        Conference conference = TwilioConferenceEndpoints.Find(exchange, command);
        return exchange.Recordings.Where(recording => recording.Conference == conference);
    }

    private Recording Find(TwilioCommand command) => TwilioRecordingActs.Find(Of(command), command);

    private string RootOf(TwilioCommand command) => $"{account.Root}/Conferences/{command.Sid}/Recordings";

    private WireReply Show(TwilioCommand command, Recording recording) =>
        WireReply.Of(200, TwilioResource.Recording(recording, RootOf(command), account));
}
