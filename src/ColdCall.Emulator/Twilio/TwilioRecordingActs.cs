using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Twilio;

/// <summary>What may be done to a recording that runs.</summary>
internal static class TwilioRecordingActs
{
    private const string Current = "Twilio.CURRENT";

    public static Recording Find(IEnumerable<Recording> recordings, TwilioCommand command)
    {
        string sid = command.Path[1];
        return recordings.FirstOrDefault(recording => sid == Current ? recording.EndedAt is null : recording.Id == sid) ?? throw command.NotFound;
    }

    public static void Act(Exchange exchange, Recording recording, TwilioCommand command)
    {
        string status = command.Form.Choice("Status", "paused", "in-progress", "stopped")
            ?? throw new TwilioErrorException(TwilioError.Invalid("Status is required"));
        if (recording.EndedAt is not null) throw new TwilioErrorException(TwilioError.NotInProgress);
        switch (status)
        {
            case "paused": Exchange.Pause(recording, command.Now); break;
            case "in-progress": exchange.Resume(recording, command.Now); break;
            default: exchange.Stop(recording, command.Now); break;
        }
    }
}
