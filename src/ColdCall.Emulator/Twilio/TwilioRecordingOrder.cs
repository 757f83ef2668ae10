using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Twilio;

/// <summary>Reads how something is to be recorded.</summary>
internal static class TwilioRecordingOrder
{
    public static RecordingOrder Read(TwilioCommand command, string callback, string source, IdSource ids) => new()
    {
        Id = TwilioSid.New("RE", ids),
        Details = new TwilioRecording(command.Request.Origin, source, command.Form.Callback(callback, "completed")),
        IsDual = source != "Conference" && command.Form.Choice("RecordingChannels", "mono", "dual") == "dual",
        Track = source == "Conference" ? RecordingTrack.Both : TrackOf(command.Form.Choice("RecordingTrack", "inbound", "outbound", "both")),
    };

    private static RecordingTrack TrackOf(string? name) => name switch
    {
        "inbound" => RecordingTrack.Inbound,
        "outbound" => RecordingTrack.Outbound,
        _ => RecordingTrack.Both,
    };
}
