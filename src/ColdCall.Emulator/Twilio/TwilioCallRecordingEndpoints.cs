using ColdCall.Emulator.Core;
using ColdCall.Emulator.Wire;

namespace ColdCall.Emulator.Twilio;

/// <summary><c>/Calls/{sid}/Recordings</c>.</summary>
internal sealed class TwilioCallRecordingEndpoints(Exchange exchange, TwilioAccount account, IdSource ids)
{
    private const string Recordings = "Calls/*/Recordings";

    public IEnumerable<TwilioRoute> Routes =>
    [
        new TwilioRoute("POST", Recordings, "CreateCallRecording", Create),
        new TwilioRoute("GET", Recordings, "ListCallRecording", command => TwilioList.Of(command, "recordings", [.. Of(command)], recording => TwilioResource.Recording(recording, RootOf(command), account))),
        new TwilioRoute("GET", $"{Recordings}/*", "FetchCallRecording", command => Show(command, Find(command))),
        new TwilioRoute("POST", $"{Recordings}/*", "UpdateCallRecording", Update),
        new TwilioRoute("DELETE", $"{Recordings}/*", "DeleteCallRecording", command => TwilioRecordingEndpoints.Delete(exchange, Find(command), command)),
    ];

    private WireReply Create(TwilioCommand command)
    {
        Leg leg = LegOf(command);
        RecordingOrder order = TwilioRecordingOrder.Read(command, "RecordingStatusCallback", "StartCallRecordingAPI", ids);
        return Show(command, exchange.Record(leg, order, command.Now)) with { Status = 201 };
    }

    private WireReply Update(TwilioCommand command)
    {
        Recording recording = Find(command);
        TwilioRecordingActs.Act(exchange, recording, command);
        return Show(command, recording);
    }

    private Leg LegOf(TwilioCommand command) =>
        exchange.FindLeg(command.Sid) is { Order.Details: TwilioLeg } leg ? leg : throw command.NotFound;

    private IEnumerable<Recording> Of(TwilioCommand command)
    {
        Leg leg = LegOf(command);
        return exchange.Recordings.Where(recording => recording.Conference is null && recording.Leg == leg);
    }

    private Recording Find(TwilioCommand command) => TwilioRecordingActs.Find(Of(command), command);

    private string RootOf(TwilioCommand command) => $"{account.Root}/Calls/{command.Sid}/Recordings";

    private WireReply Show(TwilioCommand command, Recording recording) =>
        WireReply.Of(200, TwilioResource.Recording(recording, RootOf(command), account));
}
