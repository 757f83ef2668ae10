using ColdCall.Emulator.Core;

namespace ColdCall.Emulator.Twilio;

/// <summary>Reads how something is to be recorded.</summary>
internal static class TwilioRecordingOrder
{
    public static RecordingOrder Read(TwilioCommand command, string callback, string source, IdSource ids) =>
        Read(command.Form, command.Request.Origin, callback, source, ids);

    public static RecordingOrder Read(TwilioForm form, string origin, string callback, string source, IdSource ids) => new()
    {
        Id = TwilioSid.New("RE", ids),
        Details = new TwilioRecording(origin, source, form.Callback(callback, "completed")),
        IsDual = source != "Conference" && form.Choice("RecordingChannels", "mono", "dual") == "dual",
        Track = source == "Conference" ? RecordingTrack.Both : TrackOf(form.Choice("RecordingTrack", "inbound", "outbound", "both")),
    };

    private static RecordingTrack TrackOf(string? name) => name switch
    {
        "inbound" => RecordingTrack.Inbound,
        "outbound" => RecordingTrack.Outbound,
        _ => RecordingTrack.Both,
    };
}
